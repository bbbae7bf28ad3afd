using System.Runtime.CompilerServices;
using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <param name="Codes">By parameter; <see langword="null"/> where none is given.</param>
/// <param name="Places">Where each argument begins.</param>
internal sealed record PlacedArguments(Expr?[] Codes, Location[] Places);

/// <summary>A call of a built-in that is known when the template is compiled.</summary>
/// <param name="end">Behind the call.</param>
internal sealed class BuiltinCallExpr(Location at, Location end, Builtin builtin, PlacedArguments placed) : Expr(at)
{
    public Builtin Builtin => builtin;

    /// <summary>By parameter.</summary>
    public Expr?[] Arguments => placed.Codes;

    public override Value Evaluate(RenderContext context)
    {
        var few = default(FewValues);
        Span<Value> values = Arguments.Length <= FewValues.Length ? few : new Value[Arguments.Length];
        for (var i = 0; i < Arguments.Length; i++)
        {
            values[i] = Arguments[i]?.Evaluate(context) ?? default;
        }

        try
        {
            return Sequences.From(this, builtin.Invoke(context, values[..Arguments.Length]));
        }
        catch (RenderFault fault)
        {
            throw Fault(fault);
        }
        catch (TemplateException fault) when (fault.Passes(At, isCall: true))
        {
            throw;
        }
        catch (Exception fault) when (fault is OverflowException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw Fault($"{builtin.FullName}: {fault.Message}", "Check its arguments.");
        }
    }

    public override TemplateException Fault(RenderFault fault)
    {
        var place = fault is ArgumentFault ? end : fault.Parameter is { } index && Arguments[index] != null ? placed.Places[index] : At;
        return new TemplateException(place.Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
    }

    [InlineArray(Length)]
    private struct FewValues
    {
        public const int Length = 4;

        private Value first;
    }
}

/// <summary>A call of a built-in by its name, which a variable may hide.</summary>
/// <param name="space">The namespace, with its slot.</param>
/// <param name="builtin">What is called while nothing hides the namespace.</param>
internal sealed class NamedCallExpr(Location at, (string Name, int Slot) space, Expr builtin, Expr other) : Expr(at)
{
    public override Value Evaluate(RenderContext context) =>
        (context.Variables.Read(space.Name, space.Slot).Tag == ValueTag.Unset ? builtin : other).Evaluate(context);
}

/// <param name="Name">Of a named argument.</param>
/// <param name="IsSpread">Whether it is written <c>^list</c> and gives its items.</param>
internal readonly record struct CallArgument(string? Name, Location At, Expr Value, bool IsSpread);

/// <summary>A call of whatever function a value turns out to be.</summary>
/// <param name="at">Of the function.</param>
/// <param name="end">Behind the call.</param>
/// <param name="isPipe">Whether the first argument stands before a pipe.</param>
/// <param name="block">Of a <c>wrap</c>.</param>
internal sealed class DynamicCallExpr(Location at, Location end, Expr target, CallArgument[] arguments, bool isPipe, BlockFunction? block, string name) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var input = isPipe ? arguments[0].Value.Evaluate(context) : default;
        var function = target.Evaluate(context);
        if (function.Tag != ValueTag.Function)
        {
            throw function.IsNull
                ? Fault($"There is no function {name}.", "Check the name.")
                : Fault($"{TextForm.Kind(function)} is no function.", "Separate values with ; or an operator.");
        }

        try
        {
            return Sequences.From(this, function.Function.Invoke(context, Collect(context, input)));
        }
        catch (RenderFault fault)
        {
            throw Fault(fault);
        }
        catch (TemplateException fault) when (fault.Passes(At, isCall: function.Function is not IncludeFunction))
        {
            throw;
        }
        catch (Exception fault) when (fault is OverflowException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw Fault($"{name}: {fault.Message}", "Check its arguments.");
        }
    }

    public override TemplateException Fault(RenderFault fault) => fault is ArgumentFault { Argument: var argument }
        ? new TemplateException(PlaceOf(argument).Error(TemplateErrorKind.Render, fault.Message, fault.Cure))
        : base.Fault(fault);

    private Location PlaceOf(int? argument) => argument is { } index && index < arguments.Length ? arguments[index].At : end;

    private Arguments Collect(RenderContext context, Value input)
    {
        var values = new List<Value>(arguments.Length);
        List<string?>? names = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            var (argument, _, code, isSpread) = arguments[i];
            var value = isPipe && i == 0 ? input : code.Evaluate(context);
            if (argument != null)
            {
                (names ??= [.. values.Select(_ => (string?)null)]).Add(argument);
                values.Add(value);
            }
            else
            {
                values.AddRange(isSpread && IsSpreadable(value) ? Lists.Copy(Lists.Iterable(value)) : [value]);
                names?.AddRange(Enumerable.Repeat<string?>(null, values.Count - names.Count));
            }
        }

        return new Arguments(values, names, block);
    }

    private static bool IsSpreadable(in Value value) => value.Tag == ValueTag.Text || Lists.IsList(value) || Maps.IsMap(value);
}

/// <summary>A value that is called when it is a function, as a name without arguments is.</summary>
/// <param name="end">Behind the name.</param>
internal sealed class AutoCallExpr(Location at, Location end, Expr value) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var found = value.Evaluate(context);
        if (found.Tag != ValueTag.Function)
        {
            return found;
        }

        try
        {
            return found.Function.Invoke(context, Arguments.None);
        }
        catch (ArgumentFault fault)
        {
            throw new TemplateException(end.Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
        }
        catch (RenderFault fault)
        {
            throw Fault(fault);
        }
        catch (TemplateException fault) when (fault.Passes(At, isCall: true))
        {
            throw;
        }
    }
}

/// <summary>What is only known to be wrong when it is evaluated.</summary>
/// <param name="first">Evaluated before.</param>
/// <param name="isLoop">Whether nothing is wrong when <paramref name="first"/> is null.</param>
internal sealed class FaultExpr(Location at, Expr first, string message, string cure, bool isLoop = false) : Expr(at)
{
    public override Value Evaluate(RenderContext context) => first.Evaluate(context).IsNull && isLoop ? Value.Null : throw Fault(message, cure);
}
