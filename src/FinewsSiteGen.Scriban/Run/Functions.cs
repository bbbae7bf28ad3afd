using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>What a call gives a function that is only known when the template runs.</summary>
/// <param name="Names">One for each value, <see langword="null"/> for those without; <see langword="null"/> when no argument is named.</param>
/// <param name="Block">Of a <c>wrap</c>.</param>
internal sealed record Arguments(List<Value> Values, List<string?>? Names = null, BlockFunction? Block = null)
{
    public static Arguments None => new([]);

    /// <summary>As <c>$</c>: those without a name as its items, named ones as its members.</summary>
    public ArrayValue AsList()
    {
        var list = new ArrayValue();
        for (var i = 0; i < Values.Count; i++)
        {
            if (Names?[i] is { } name)
            {
                list.MakeMembers().Set(name, Values[i]);
            }
            else
            {
                list.Items.Add(Values[i]);
            }
        }

        return list;
    }
}

/// <summary>A function as a value; immutable.</summary>
internal abstract class FunctionValue
{
    /// <summary>How many arguments it cannot do without.</summary>
    public abstract int Required { get; }

    /// <summary>What it prints.</summary>
    public virtual string Text => "<function>";

    /// <exception cref="RenderFault">The arguments do not fit.</exception>
    public abstract Value Invoke(RenderContext context, Arguments arguments);
}

/// <summary>A built-in used as a value: <c>@string.upcase</c>.</summary>
internal sealed class BuiltinFunction(Builtin builtin) : FunctionValue
{
    public Builtin Builtin => builtin;

    public override int Required => builtin.Required;

    public override bool Equals(object? obj) => obj is BuiltinFunction other && other.Builtin == builtin;

    public override int GetHashCode() => builtin.GetHashCode();

    public override Value Invoke(RenderContext context, Arguments arguments)
    {
        var places = Placement.Of(arguments.Values.Count, arguments.Names, builtin.ParameterNames, builtin.TakesRest);
        var values = Place(arguments.Values, places);
        try
        {
            return builtin.Invoke(context, values);
        }
        catch (RenderFault fault) when (fault.Parameter is { } parameter && places.Contains(parameter))
        {
            throw new ArgumentFault(fault.Message, fault.Cure, Array.IndexOf(places, parameter));
        }
    }

    private Value[] Place(List<Value> given, int[] places)
    {
        var values = new Value[builtin.Parameters.Length];
        var rest = new List<Value>();
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0)
            {
                rest.Add(given[i]);
                values[^1] = Value.Of(new ArrayValue(rest));
                continue;
            }

            values[places[i]] = places[i] < values.Length ? given[i] : throw builtin.WrongCount(places.Length);
        }

        var required = Enumerable.Range(0, builtin.Required).Count(places.Contains);
        if (required < builtin.Required)
        {
            var fault = builtin.WrongCount(required);
            throw new ArgumentFault(fault.Message, fault.Cure, null);
        }

        return values;
    }
}

/// <summary>A template or function body with the size of its frame.</summary>
/// <param name="Locals">How many local slots it uses.</param>
internal sealed record Unit(Code Body, int Locals);

/// <summary>A function that a template declared.</summary>
/// <param name="ownSlot">Where a function with a local name finds itself; -1 for one without.</param>
internal sealed class TemplateFunction(FunctionShape shape, Unit unit, int ownSlot = -1) : FunctionValue
{
    private readonly string[] names = [.. (shape.Parameters ?? []).Select(parameter => parameter.Name)];
    private readonly Value[] defaults = [.. (shape.Parameters ?? []).Select(parameter => parameter.Default is Literal literal ? literal.Value : default)];

    /// <summary><see langword="null"/> for a <c>do</c>.</summary>
    public string? Name => shape.Name;

    public override string Text => shape.Text.ToString();

    public override int Required => names.Length - defaults.Count(value => value.Tag != ValueTag.Unset) - (shape.TakesRest ? 1 : 0);

    public override Value Invoke(RenderContext context, Arguments arguments)
    {
        var variables = context.Variables;
        var caller = variables.Parameters;
        var (list, frame) = shape.Parameters == null
            ? (arguments.AsList(), shape.Name == null ? caller : null)
            : Take(arguments, shape.Name == null ? caller : null);
        var outer = context.Enter(unit.Locals);
        try
        {
            variables.Parameters = frame;
            context.Local(0) = Value.Of(list);
            context.Local(1) = arguments.Block is { } block ? Value.Of(block) : Value.Null;
            if (ownSlot >= 0)
            {
                context.Local(ownSlot) = Value.Of(this);
            }

            return unit.Body.Run(context) == Flow.Return ? context.Returned : Value.Null;
        }
        finally
        {
            variables.Parameters = caller;
            context.Leave(outer);
        }
    }

    /// <summary>Gives each parameter its argument or its default value.</summary>
    private (ArrayValue List, ParameterFrame Frame) Take(Arguments arguments, ParameterFrame? around)
    {
        var places = Placement.Of(arguments.Values.Count, arguments.Names, names, shape.TakesRest);
        var values = new Value[names.Length];
        var rest = new ArrayValue();
        var list = new ArrayValue();
        for (var i = 0; i < places.Length; i++)
        {
            switch (places[i])
            {
                case Placement.Rest:
                    rest.Items.Add(arguments.Values[i]);
                    break;
                case Placement.Extra:
                    list.MakeMembers().Set(arguments.Names![i]!, arguments.Values[i]);
                    break;
                case var index when index < values.Length:
                    values[index] = arguments.Values[i];
                    break;
            }
        }

        Check(places, arguments.Values.Count);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = shape.TakesRest && i == values.Length - 1 ? Value.Of(rest) : places.Contains(i) ? values[i] : defaults[i];
            list.Items.Add(values[i]);
        }

        return (list, new ParameterFrame(names, values, around));
    }

    private void Check(int[] places, int given)
    {
        for (var i = 0; i < names.Length - (shape.TakesRest ? 1 : 0); i++)
        {
            if (defaults[i].Tag == ValueTag.Unset && !places.Contains(i))
            {
                throw WrongCount(given, null);
            }
        }

        if (Array.Exists(places, place => place >= names.Length))
        {
            throw WrongCount(given, names.Length);
        }
    }

    public ArgumentFault WrongCount(int given, int? argument) => new(
        $"The function {shape.Name ?? "do"} takes {(Required == names.Length ? $"{Required}" : $"{Required} to {names.Length}")} argument{(Required == 1 && names.Length == 1 ? "" : "s")}, not {given}.",
        names.Length == 0 ? "Call it without arguments." : $"Its parameters are {string.Join(", ", names)}.",
        argument);
}
