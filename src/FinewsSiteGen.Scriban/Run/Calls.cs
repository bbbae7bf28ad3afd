using System.Runtime.CompilerServices;
using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>A call of a built-in that is known when the template is compiled.</summary>
/// <param name="arguments">By parameter; <see langword="null"/> where none is given.</param>
internal sealed class BuiltinCallExpr(Location at, Builtin builtin, Expr?[] arguments) : Expr(at)
{
    public Builtin Builtin => builtin;

    public Expr?[] Arguments => arguments;

    public override Value Evaluate(RenderContext context)
    {
        var few = default(FewValues);
        Span<Value> values = arguments.Length <= FewValues.Length ? few : new Value[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i]?.Evaluate(context) ?? default;
        }

        try
        {
            return builtin.Body(context, values[..arguments.Length]);
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

    [InlineArray(Length)]
    private struct FewValues
    {
        public const int Length = 4;

        private Value first;
    }
}

/// <summary>A call of whatever function a value turns out to be.</summary>
/// <param name="arguments">A name for a named one; spread for <c>^list</c>.</param>
internal sealed class DynamicCallExpr(Location at, Expr target, (string? Name, Expr Value, bool IsSpread)[] arguments, Code? block, string name) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var function = target.Evaluate(context);
        if (function.Tag != ValueTag.Function)
        {
            throw function.IsNull
                ? target.Fault($"There is no function {name}.", "Check the name.")
                : target.Fault($"{TextForm.Kind(function)} is no function.", "Separate values with ; or an operator.");
        }

        var given = Collect(context, block == null ? null : new BlockValue(block));
        try
        {
            return function.Function.Invoke(context, given);
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
            throw Fault($"{name}: {fault.Message}", "Check its arguments.");
        }
    }

    private Arguments Collect(RenderContext context, BlockValue? wrapped)
    {
        var positional = new List<Value>(arguments.Length);
        List<(string, Value)>? named = null;
        foreach (var (argument, value, isSpread) in arguments)
        {
            var evaluated = value.Evaluate(context);
            if (argument != null)
            {
                (named ??= []).Add((argument, evaluated));
            }
            else if (isSpread && Lists.IsList(evaluated))
            {
                positional.AddRange(Lists.Copy(evaluated));
            }
            else
            {
                positional.Add(evaluated);
            }
        }

        return new Arguments(positional, named, wrapped);
    }
}

/// <summary>A value that is called when it is a function, as a name without arguments is.</summary>
internal sealed class AutoCallExpr(Location at, Expr value) : Expr(at)
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

/// <summary>An include of a template whose name is only known when it runs.</summary>
internal sealed class DynamicIncludeExpr(Location at, Expr[] positional, (string Name, Expr Value)[] named, Func<string, Unit?> find) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var values = positional.Select(argument => argument.Evaluate(context)).ToList();
        var arguments = new Arguments(values, [.. named.Select(argument => (argument.Name, argument.Value.Evaluate(context)))]);
        var name = values.Count == 0 ? "" : TextForm.Of(values[0]);
        if (name.Length == 0 || Find(name) is not { } unit)
        {
            throw Fault(name.Length == 0 ? "The include has no name." : $"There is no template {name}.", "Check the name.");
        }

        return IncludeExpr.Capture(this, context, unit, _ => context.Local(0) = Value.Of(TemplateFunction.ArgumentList(arguments)), false);
    }

    private Unit? Find(string name)
    {
        try
        {
            return find(name);
        }
        catch (TemplateException fault) when (fault.Passes(At, isCall: false))
        {
            throw;
        }
    }
}

/// <summary>An include that is bound where it stands, with its arguments in local slots.</summary>
internal sealed class IncludeExpr(Location at, Unit unit, (int Slot, Expr Value)[] arguments) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var values = Arguments(context);
        return Capture(this, context, unit, _ => Fill(context, values), true);
    }

    /// <summary>Prints at once, without keeping the text.</summary>
    public void Write(RenderContext context)
    {
        var values = Arguments(context);
        var outer = Enter(this, context, unit);
        try
        {
            Fill(context, values);
            if (unit.Body.Run(context) == Flow.Return)
            {
                context.Output.Write(context.Returned);
            }
        }
        catch (RenderFault fault)
        {
            throw Fault(fault);
        }
        catch (TemplateException fault) when (fault.Passes(At, isCall: false))
        {
            throw;
        }
        finally
        {
            context.Leave(outer);
        }
    }

    /// <returns>All that the unit prints.</returns>
    /// <param name="isInclude">Whether faults tell that they came through here.</param>
    public static Value Capture(Expr expr, RenderContext context, Unit unit, Action<RenderContext> begin, bool isHtml, bool isInclude = true)
    {
        var outer = Enter(expr, context, unit);
        var loop = context.For;
        var capture = context.BeginCapture();
        Value captured;
        try
        {
            begin(context);
            if (unit.Body.Run(context) == Flow.Return)
            {
                context.Output.Write(context.Returned);
            }
        }
        catch (TemplateException fault) when (isInclude && fault.Passes(expr.At, isCall: false))
        {
            throw;
        }
        finally
        {
            context.For = loop;
            context.Leave(outer);
            captured = context.EndCapture(capture, isHtml);
        }

        return captured;
    }

    private static int Enter(Expr expr, RenderContext context, Unit unit)
    {
        try
        {
            return context.Enter(unit.Locals);
        }
        catch (RenderFault fault)
        {
            throw expr.Fault(fault);
        }
    }

    private Value[] Arguments(RenderContext context)
    {
        var values = arguments.Length == 0 ? [] : new Value[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i].Value.Evaluate(context);
        }

        return values;
    }

    private void Fill(RenderContext context, Value[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            context.Local(arguments[i].Slot) = values[i];
        }
    }
}

/// <summary>An include as a statement.</summary>
internal sealed class IncludeCode(IncludeExpr include) : Code
{
    public override Flow Run(RenderContext context)
    {
        include.Write(context);
        return Flow.Next;
    }
}
