using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

internal sealed class ConstantExpr(Location at, Value value) : Expr(at)
{
    public Value Value => value;

    public override Value Evaluate(RenderContext context) => value;
}

internal sealed class MemberExpr(Location at, Expr target, string name, bool isConditional) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var value = target.Evaluate(context);
        return !value.IsNull ? Members.Get(value, name)
            : isConditional || name == "empty?" ? Value.Null
            : throw Fault($"The member {name} is read from null.", $"Write ?.{name}, or check for null first.");
    }
}

internal sealed class IndexExpr(Location at, Location indexAt, Expr target, Expr index, bool isConditional) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var value = target.Evaluate(context);
        if (value.IsNull)
        {
            return isConditional ? Value.Null : throw Fault("An item is read from null.", "Check for null first.");
        }

        var position = index.Evaluate(context);
        try
        {
            return Items.Get(value, position);
        }
        catch (RenderFault fault)
        {
            var place = fault.Place == FaultPlace.Right ? indexAt : At;
            throw new TemplateException(place.Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
        }
    }
}

internal sealed class NotExpr(Location at, Expr operand) : Expr(at)
{
    public override Value Evaluate(RenderContext context) => Value.Of(Test(context));

    public override bool Test(RenderContext context) => !operand.Test(context);
}

/// <param name="at">Of the operand.</param>
internal sealed class SignExpr(Location at, Expr operand, bool isNegative) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var value = operand.Evaluate(context);
        if (!value.IsNumber)
        {
            throw Fault($"{TextForm.Kind(value)} has no sign.", "Give a number.");
        }

        return !isNegative ? value
            : value.Tag == ValueTag.Float ? Value.Of(-value.Float)
            : value.Tag == ValueTag.Single ? Value.Of(-value.Single)
            : value.Tag == ValueTag.Decimal ? Value.Of(-value.Decimal)
            : Operators.Apply(context.Options, TokenKind.Minus, Value.Zero, value);
    }
}

/// <param name="places">What faults of the operands point to.</param>
internal sealed class BinaryExpr(Location at, OperandPlaces places, TokenKind kind, Expr left, Expr right) : Expr(at)
{
    public override Value Evaluate(RenderContext context) => Apply(context, left.Evaluate(context), right.Evaluate(context));

    public override bool Test(RenderContext context)
    {
        var first = left.Evaluate(context);
        var second = right.Evaluate(context);
        return (first.Tag, second.Tag, kind) switch
        {
            (ValueTag.Text, ValueTag.Text, TokenKind.Equal) => first.Text == second.Text,
            (ValueTag.Text, ValueTag.Text, TokenKind.NotEqual) => first.Text != second.Text,
            (ValueTag.Integer, ValueTag.Integer, TokenKind.Greater) => first.Integer > second.Integer,
            (ValueTag.Integer, ValueTag.Integer, TokenKind.Less) => first.Integer < second.Integer,
            (ValueTag.Integer, ValueTag.Integer, TokenKind.Equal) => first.Integer == second.Integer,
            _ => Apply(context, first, second).IsTrue,
        };
    }

    private Value Apply(RenderContext context, in Value first, in Value second)
    {
        try
        {
            return Operators.Apply(context.Options, kind, first, second);
        }
        catch (RenderFault fault)
        {
            var at = fault.Place switch { FaultPlace.Left => places.Left, FaultPlace.Right => places.Right, _ => At };
            throw new TemplateException(at.Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
        }
        catch (OverflowException)
        {
            throw Fault("A number is too large.", "Use smaller numbers.");
        }
    }
}

internal readonly record struct OperandPlaces(Location Left, Location Right);

/// <summary><c>&amp;&amp;</c> and <c>||</c>; the right operand is evaluated only when it decides.</summary>
internal sealed class LogicExpr(Location at, Expr left, Expr right, bool isAnd) : Expr(at)
{
    public override Value Evaluate(RenderContext context) => Value.Of(Test(context));

    public override bool Test(RenderContext context) => left.Test(context) == isAnd ? right.Test(context) : !isAnd;
}

/// <summary><c>??</c>: the right operand instead of null. <c>?!</c>: the right operand instead of anything but null. Both operands are evaluated, whichever it is.</summary>
internal sealed class CoalesceExpr(Location at, Expr left, Expr right, bool replacesNull) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var value = left.Evaluate(context);
        var other = right.Evaluate(context);
        return value.IsNull == replacesNull ? other : value;
    }
}

internal sealed class ConditionalExpr(Location at, Expr condition, Expr then, Expr otherwise) : Expr(at)
{
    public override Value Evaluate(RenderContext context) =>
        condition.Test(context) ? then.Evaluate(context) : otherwise.Evaluate(context);
}

internal sealed class ArrayExpr(Location at, Expr[] items) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var values = new List<Value>(items.Length);
        foreach (var item in items)
        {
            values.Add(item.Evaluate(context));
        }

        return Value.Of(new ArrayValue(values));
    }
}

internal sealed class MapExpr(Location at, (string Name, Expr Value)[] members) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var map = new MapValue();
        foreach (var (name, value) in members)
        {
            map.Set(name, value.Evaluate(context));
        }

        return Value.Of(map);
    }
}

internal sealed class InterpolationExpr(Location at, Expr[] parts) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var texts = new string[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            texts[i] = RawForm.Of(parts[i].Evaluate(context), context.Options);
        }

        return Value.Of(string.Concat(texts));
    }
}

/// <summary><c>++x</c> gives the new value, <c>x++</c> the old one.</summary>
internal sealed class StepExpr(Location at, Expr target, Setter setter, int delta, bool isPrefix) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        var before = target.Evaluate(context);
        if (!before.IsNumber)
        {
            throw Fault($"{TextForm.Kind(before)} cannot be counted up or down.", "Assign a number first.");
        }

        Value after;
        try
        {
            after = Operators.Apply(context.Options, TokenKind.Plus, before, Value.Of(delta));
        }
        catch (RenderFault fault)
        {
            throw Fault(fault);
        }

        setter.Set(context, after);
        return isPrefix ? after : before;
    }
}

/// <summary>An assignment where a value is expected: null.</summary>
internal sealed class AssignExpr(Location at, Code assignment) : Expr(at)
{
    public override Value Evaluate(RenderContext context)
    {
        assignment.Run(context);
        return Value.Null;
    }
}
