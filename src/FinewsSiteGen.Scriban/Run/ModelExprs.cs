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
internal sealed class ModelMemberExpr(Location at, Expr target, ModelMember member, bool isConditional) : Expr(at)
{
    private readonly ObjectPlace place = new(target);

    public ModelMember Member => member;

    /// <summary>The object whose member it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Owner(RenderContext context) => place.Find(context) ?? OfNull();

    public override Value Evaluate(RenderContext context) => Owner(context) is { } owner ? member.Get(owner) : Value.Null;

    public override bool Test(RenderContext context) => Owner(context) is { } owner && member.Test(owner);

    public override object? Find(RenderContext context) => Owner(context) is { } owner ? member.Find(owner) : null;

    public override bool TryInteger(RenderContext context, out long integer)
    {
        if (member is NumberMember number && Owner(context) is { } owner)
        {
            integer = number.Read(owner);
            return true;
        }

        integer = 0;
        return false;
    }

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
