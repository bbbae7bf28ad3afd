using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Joins what pages do most into one step each: printing and comparing members of model objects.</summary>
internal static class Fusing
{
    /// <returns><see langword="null"/> when the value is printed like any other.</returns>
    public static Code? Write(Expr value) => value switch
    {
        IncludeExpr include => new IncludeCode(include),
        ModelMemberExpr { Member: TextMember text } member => new WriteTextCode(member, text.Read),
        BuiltinCallExpr { Builtin.FullName: "html.escape", Arguments: [{ } escaped] } => escaped is ModelMemberExpr { Member: TextMember text } member
            ? new WriteEscapedTextCode(member, text.Read)
            : new WriteEscapedCode(escaped),
        BuiltinCallExpr { Builtin.FullName: "date.to_string", Arguments: [{ } time, ConstantExpr { Value.Tag: ValueTag.Text } format, null] } =>
            WriteTime(time, TimePattern.Parse(format.Value.Text)),
        _ => null,
    };

    public static Expr Compare(Expr comparison, TokenKind kind, Expr left, Expr right)
    {
        var isOrder = kind is TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual;
        return isOrder && left is ModelMemberExpr or MemberExpr { Target: ModelMemberExpr } && right is ConstantExpr { Value: { Tag: ValueTag.Integer } number }
            ? new IntegerTestExpr(comparison, left, kind, number.Integer)
            : comparison;
    }

    private static Code WriteTime(Expr time, TimePattern pattern) => time is ModelMemberExpr { Member: TimeMember member } value
        ? new WriteTimeMemberCode(value, member.Read, pattern)
        : new WriteTimeCode(time, pattern);
}
