using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Joins what pages do most into one step each: reading, comparing and printing members of model objects.</summary>
internal static class Fusing
{
    public static ModelMemberExpr Member(Location at, Expr target, ModelMember member, bool isConditional) => member switch
    {
        TextMember text => new TextMemberExpr(at, target, text, isConditional),
        TimeMember time => new TimeMemberExpr(at, target, time, isConditional),
        ObjectMember inner => new ObjectMemberExpr(at, target, inner, isConditional),
        NumberMember number => new NumberMemberExpr(at, target, number, isConditional),
        ListMember list => new ListMemberExpr(at, target, list, isConditional),
        _ => new ModelMemberExpr(at, target, member, isConditional),
    };

    /// <summary>A member by its name alone.</summary>
    public static Expr Member(MemberExpr member, Expr target, string name) =>
        name == "size" && target is ListMemberExpr list ? new ListSizeExpr(member, list) : member;

    /// <returns><see langword="null"/> when the value is printed like any other.</returns>
    public static Code? Write(Expr value) => value switch
    {
        IncludeExpr include => new IncludeCode(include),
        TextMemberExpr text => new WriteTextCode(text),
        BuiltinCallExpr { Builtin.FullName: "html.escape", Arguments: [{ } escaped] } => escaped is TextMemberExpr text
            ? new WriteEscapedTextCode(text)
            : new WriteEscapedCode(escaped),
        BuiltinCallExpr { Builtin.FullName: "date.to_string", Arguments: [{ } time, ConstantExpr { Value.Tag: ValueTag.Text } format, null] } =>
            WriteTime(time, TimePattern.Parse(format.Value.Text)),
        _ => null,
    };

    public static Expr Compare(Expr comparison, TokenKind kind, Expr left, Expr right)
    {
        var isOrder = kind is TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual;
        return isOrder && left is NumberMemberExpr or ListSizeExpr && right is ConstantExpr { Value: { Tag: ValueTag.Integer } number }
            ? new IntegerTestExpr(comparison, left, kind, number.Integer)
            : comparison;
    }

    private static Code WriteTime(Expr time, TimePattern pattern) => time is TimeMemberExpr member
        ? new WriteTimeMemberCode(member, pattern)
        : new WriteTimeCode(time, pattern);
}
