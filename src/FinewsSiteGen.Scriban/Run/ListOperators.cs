using System.Numerics;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Operators of which at least one operand is a list. An object beside an array counts as the list of its members.</summary>
internal static class ListOperators
{
    public static Value Apply(TemplateOptions options, TokenKind kind, in Value left, in Value right)
    {
        switch (kind)
        {
            case TokenKind.Plus:
                var (first, second) = Both(kind, left, right);
                return Join(options, first, second);
            case TokenKind.ShiftLeft:
                var front = AsList(left, right) ?? throw Operators.Unfit(kind, left, right, FaultPlace.Left);
                return Make([.. Lists.Copy(front), right], left);
            case TokenKind.ShiftRight:
                var back = AsList(right, left) ?? throw Operators.Unfit(kind, left, right, FaultPlace.Right);
                return Make([left, .. Lists.Copy(back)], right);
            case TokenKind.Star when Operators.IsNumeric(left):
                return Repeat(options, right, Count(kind, left, right, left, FaultPlace.Left));
            case TokenKind.Star when Operators.IsNumeric(right):
                return Repeat(options, left, Count(kind, left, right, right, FaultPlace.Right));
            case TokenKind.Slash or TokenKind.SlashSlash or TokenKind.Percent when !Lists.IsList(left):
                throw Operators.Unfit(kind, left, right, Maps.IsMap(left) && IsArray(right) ? FaultPlace.Whole : FaultPlace.Left);
            case TokenKind.Slash or TokenKind.SlashSlash or TokenKind.Percent when Operators.IsNumeric(right):
                return Thin(kind, left, Count(kind, left, right, right, FaultPlace.Right), right);
            default:
                throw Operators.Unfit(kind, left, right);
        }
    }

    /// <summary>Both operands as lists.</summary>
    /// <exception cref="RenderFault">One of them is none.</exception>
    public static (Value Left, Value Right) Both(TokenKind kind, in Value left, in Value right) => (
        AsList(left, right) ?? throw Operators.Unfit(kind, left, right, FaultPlace.Left),
        AsList(right, left) ?? throw Operators.Unfit(kind, left, right, FaultPlace.Right));

    /// <summary><c>1..3</c> and <c>1..&lt;3</c>.</summary>
    public static Value Range(TemplateOptions options, TokenKind kind, in Value left, in Value right)
    {
        if (!IsWhole(left) || !IsWhole(right) || (left.Tag == ValueTag.Flag && right.Tag == ValueTag.Flag))
        {
            throw Operators.Unfit(kind, left, right);
        }

        var (start, end) = (Conversions.ToBig(left), Conversions.ToBig(right));
        var count = BigInteger.Abs(end - start) + (kind == TokenKind.RangeInclusive ? 1 : 0);
        return count > options.LoopLimit
            ? throw new RenderFault($"The range has more than {options.LoopLimit} numbers.", "Take a shorter range.")
            : Value.Of(new RangeValue(start, (int)count, end < start ? -1 : 1));
    }

    private static bool IsWhole(in Value value) => value.Tag is ValueTag.Integer or ValueTag.Big or ValueTag.Flag;

    private static Value? AsList(in Value value, in Value other) =>
        Lists.IsList(value) ? value : Maps.IsMap(value) && IsArray(other) ? Lists.Iterable(value) : null;

    private static bool IsArray(in Value value) =>
        value.Tag is ValueTag.ModelList or ValueTag.TreeList || (value.Tag == ValueTag.Array && !value.Array.IsSequence);

    private static int Count(TokenKind kind, in Value left, in Value right, in Value number, FaultPlace place)
    {
        if (Conversions.ToCount(number) is not { } count)
        {
            throw Operators.Unfit(kind, left, right);
        }

        return count >= 0
            ? count
            : throw new RenderFault($"The operator * or / takes no negative number beside {TextForm.Kind(left)} or {TextForm.Kind(right)}.", "Use a number from 0.", place);
    }

    private static Value Join(TemplateOptions options, in Value left, in Value right)
    {
        var count = (long)Lists.Count(left) + Lists.Count(right);
        return count > options.LoopLimit
            ? throw TooLong(options)
            : Value.Of(new ArrayValue([.. Lists.Copy(left), .. Lists.Copy(right)]) { IsSequence = true });
    }

    private static Value Repeat(TemplateOptions options, in Value list, int times)
    {
        var items = Lists.Copy(list);
        if (items.Count > 0 && times * (items.Count + 1L) > options.LoopLimit)
        {
            throw TooLong(options);
        }

        return Make(items.Count == 0 ? [] : [.. Enumerable.Repeat(items, times).SelectMany(part => part)], list);
    }

    /// <summary><c>/</c> keeps the first of so many equal parts of an array; <c>%</c> every so manieth item.</summary>
    private static Value Thin(TokenKind kind, in Value list, int by, in Value number)
    {
        if (by == 0)
        {
            throw new RenderFault("A list is divided by zero.", "Check the divisor first.", FaultPlace.Right);
        }

        var items = Lists.Copy(list);
        if (kind == TokenKind.Percent)
        {
            return Make([.. items.Where((_, index) => index % by == 0)], list);
        }

        // of what is no array the parts are not counted: one item more than the divisor is kept
        var kept = IsArray(list) ? items.Count / by : (int)Math.Min(items.Count, by + 1L);
        return Make(items[..kept], list);
    }

    private static Value Make(List<Value> items, in Value from) => Value.Of(new ArrayValue(items) { IsSequence = !IsArray(from) && !Maps.IsMap(from) });

    private static RenderFault TooLong(TemplateOptions options) =>
        new($"Making the list takes more than {options.LoopLimit} steps.", "Make a shorter list.");
}
