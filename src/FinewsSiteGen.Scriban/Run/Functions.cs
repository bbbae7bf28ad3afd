using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>What a call gives a function that is only known when the template runs.</summary>
/// <param name="Block">Of a <c>wrap</c>: what <c>$$</c> prints.</param>
internal sealed record Arguments(List<Value> Positional, List<(string Name, Value Value)>? Named, BlockValue? Block = null)
{
    public static Arguments None => new([], null);
}

/// <summary>The block of a <c>wrap</c>, with the locals it was written among.</summary>
internal sealed record BlockValue(Code Body);

/// <summary>A function as a value; immutable.</summary>
internal abstract class FunctionValue
{
    /// <summary>How many arguments it cannot do without.</summary>
    public abstract int Required { get; }

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
        var values = new Value[builtin.Parameters.Length];
        if (arguments.Positional.Count > values.Length)
        {
            throw builtin.WrongCount(arguments.Positional.Count);
        }

        arguments.Positional.CopyTo(values);
        var given = arguments.Positional.Count;
        foreach (var (name, value) in arguments.Named ?? [])
        {
            var index = Array.FindIndex(builtin.Parameters, parameter => parameter == name);
            if (index < 0)
            {
                throw new RenderFault($"{builtin.FullName} has no parameter {name}.", $"Its parameters are {string.Join(", ", builtin.Parameters)}.");
            }

            values[index] = value;
            given = Math.Max(given, index + 1);
        }

        return given < builtin.Required ? throw builtin.WrongCount(given) : builtin.Body(context, values);
    }
}

/// <summary>A template or function body with the size of its frame.</summary>
/// <param name="Locals">How many local slots it uses.</param>
internal sealed record Unit(Code Body, int Locals);

/// <summary>A function that a template declared.</summary>
/// <param name="shape">Its parameters; each has the local slot of the same position behind <c>$</c> and <c>$$</c>.</param>
/// <param name="unit">Bound when the declaration is complete.</param>
internal sealed class TemplateFunction(FunctionShape shape, Lazy<Unit> unit, Expr?[] defaults) : FunctionValue
{
    /// <summary>Local slots of <c>$</c> and <c>$$</c>; parameters come behind.</summary>
    public const int FirstParameter = 2;

    public override int Required =>
        (shape.Parameters?.Count(parameter => parameter.Default == null) ?? 0) - (shape.TakesRest ? 1 : 0);

    public override Value Invoke(RenderContext context, Arguments arguments)
    {
        var values = shape.Parameters == null ? [] : Assign(context, arguments);
        var outer = context.Enter(unit.Value.Locals);
        try
        {
            context.Local(0) = Value.Of(ArgumentList(arguments));
            context.Local(1) = arguments.Block is { } block ? Value.Of(new BlockFunction(block, outer)) : Value.Null;
            for (var i = 0; i < values.Length; i++)
            {
                context.Local(FirstParameter + i) = values[i];
            }

            return unit.Value.Body.Run(context) == Flow.Return ? context.Returned : Value.Null;
        }
        finally
        {
            context.Leave(outer);
        }
    }

    public static ArrayValue ArgumentList(Arguments arguments)
    {
        var list = new ArrayValue(arguments.Positional);
        foreach (var (name, value) in arguments.Named ?? [])
        {
            list.MakeMembers().Set(name, value);
        }

        return list;
    }

    private Value[] Assign(RenderContext context, Arguments arguments)
    {
        var parameters = shape.Parameters!;
        var values = new Value[parameters.Count];
        var plain = parameters.Count - (shape.TakesRest ? 1 : 0);
        for (var i = 0; i < Math.Min(plain, arguments.Positional.Count); i++)
        {
            values[i] = arguments.Positional[i];
        }

        foreach (var (name, value) in arguments.Named ?? [])
        {
            var index = parameters.ToList().FindIndex(parameter => parameter.Name == name);
            if (index < 0)
            {
                throw new RenderFault($"The function {shape.Name} has no parameter {name}.", $"Its parameters are {string.Join(", ", parameters.Select(parameter => parameter.Name))}.");
            }

            values[index] = value;
        }

        if (shape.TakesRest)
        {
            values[^1] = Value.Of(new ArrayValue([.. arguments.Positional.Skip(plain)]));
        }
        else if (arguments.Positional.Count > plain)
        {
            throw WrongCount(arguments.Positional.Count);
        }

        for (var i = 0; i < plain; i++)
        {
            if (values[i].Tag == ValueTag.Unset)
            {
                values[i] = defaults[i]?.Evaluate(context) ?? throw WrongCount(arguments.Positional.Count);
            }
        }

        return values;
    }

    private RenderFault WrongCount(int given) => new(
        $"The function {shape.Name} takes {Required} arguments, not {given}.", "Give it the arguments that its declaration names.");
}

/// <summary><c>$$</c>: runs the block of a <c>wrap</c> among the locals where it was written.</summary>
internal sealed class BlockFunction(BlockValue block, int frame) : FunctionValue
{
    public override int Required => 0;

    public override Value Invoke(RenderContext context, Arguments arguments)
    {
        var inner = context.SwitchFrame(frame);
        try
        {
            block.Body.Run(context);
            return Value.Null;
        }
        finally
        {
            context.SwitchFrame(inner);
        }
    }
}
