using System.Runtime.CompilerServices;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Where a model object is found: in a local variable as a rule, which is looked at without a call.</summary>
internal readonly struct ObjectPlace(Expr expression)
{
    private readonly int slot = expression is LocalExpr local ? local.Slot : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Find(RenderContext context) => slot >= 0 ? context.Local(slot).Reference : expression.Find(context);
}

/// <summary>A member of an object of a type that is known.</summary>
/// <param name="isConditional">Null of null, instead of a fault.</param>
internal class ModelMemberExpr(Location at, Expr target, ModelMember member, bool isConditional) : Expr(at)
{
    private readonly ObjectPlace place = new(target);

    /// <summary>The object whose member it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Owner(RenderContext context) => place.Find(context) ?? OfNull();

    public override Value Evaluate(RenderContext context) => Owner(context) is { } owner ? member.Get(owner) : Value.Null;

    public override bool Test(RenderContext context) => Owner(context) is { } owner && member.Test(owner);

    public override object? Find(RenderContext context) => Owner(context) is { } owner ? member.Find(owner) : null;

    public override void Write(RenderContext context)
    {
        if (Owner(context) is { } owner)
        {
            member.Write(owner, context.Output);
        }
    }

    public override void WriteEscaped(RenderContext context)
    {
        if (Owner(context) is { } owner)
        {
            member.WriteEscaped(owner, context.Output);
        }
    }

    private object? OfNull() =>
        isConditional ? null : throw Fault($"The member {member.Name} is read from null.", $"Write ?.{member.Name}, or check for null first.");
}

// The kinds that pages ask for most, without a call of their member in between.

internal sealed class TextMemberExpr(Location at, Expr target, TextMember member, bool isConditional) : ModelMemberExpr(at, target, member, isConditional)
{
    public Func<object, string?> Read { get; } = member.Read;

    public override bool Test(RenderContext context) => Owner(context) is { } owner && !string.IsNullOrEmpty(Read(owner));
}

internal sealed class TimeMemberExpr(Location at, Expr target, TimeMember member, bool isConditional) : ModelMemberExpr(at, target, member, isConditional)
{
    public Func<object, DateTimeOffset?> Read { get; } = member.Read;

    public override bool Test(RenderContext context) => Owner(context) is { } owner && Read(owner) != null;
}

internal sealed class ObjectMemberExpr(Location at, Expr target, ObjectMember member, bool isConditional) : ModelMemberExpr(at, target, member, isConditional)
{
    private readonly Func<object, object?> read = member.Read;

    public override bool Test(RenderContext context) => Find(context) != null;

    public override object? Find(RenderContext context) => Owner(context) is { } owner ? read(owner) : null;
}

internal sealed class NumberMemberExpr(Location at, Expr target, NumberMember member, bool isConditional) : ModelMemberExpr(at, target, member, isConditional)
{
    private readonly Func<object, long> read = member.Read;

    public override bool TryInteger(RenderContext context, out long integer)
    {
        var owner = Owner(context);
        integer = owner == null ? 0 : read(owner);
        return owner != null;
    }
}

internal sealed class ListMemberExpr(Location at, Expr target, ListMember member, bool isConditional) : ModelMemberExpr(at, target, member, isConditional)
{
    private readonly Func<object, IReadOnlyList<object>?> read = member.Read;

    /// <summary>Of its items; <see langword="null"/> for texts.</summary>
    public ModelType? Type { get; } = member.Type;

    public IReadOnlyList<object>? Items(RenderContext context) => Owner(context) is { } owner ? read(owner) : null;

    /// <returns>-1 when there is no list.</returns>
    public int Count(RenderContext context) => Items(context) is { } items ? Type?.Count(items) ?? items.Count : -1;
}

/// <summary>How many items a list has that is a member of a model object.</summary>
/// <param name="count">The same, for what turns out to be no list.</param>
internal sealed class ListSizeExpr(MemberExpr count, ListMemberExpr list) : Expr(count.At)
{
    public override Value Evaluate(RenderContext context) => TryInteger(context, out var size) ? Value.Of(size) : count.Evaluate(context);

    public override bool TryInteger(RenderContext context, out long integer)
    {
        integer = list.Count(context);
        return integer >= 0;
    }
}

/// <summary>A whole number beside one that is known, without a value in between.</summary>
/// <param name="comparison">Of the same operands: for what turns out to be no whole number.</param>
/// <param name="left">Changes nothing when it is evaluated.</param>
internal sealed class IntegerTestExpr(Expr comparison, Expr left, TokenKind kind, long right) : Expr(comparison.At)
{
    public override Value Evaluate(RenderContext context) => Value.Of(Test(context));

    public override bool Test(RenderContext context) => !left.TryInteger(context, out var integer) ? comparison.Test(context) : kind switch
    {
        TokenKind.Equal => integer == right,
        TokenKind.NotEqual => integer != right,
        TokenKind.Less => integer < right,
        TokenKind.LessOrEqual => integer <= right,
        TokenKind.Greater => integer > right,
        _ => integer >= right,
    };
}
