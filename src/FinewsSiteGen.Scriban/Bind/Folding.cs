using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Works out when a template is bound what is the same in every render: members of constant globals, their escaped text, comparisons and conditions of them.</summary>
internal static class Folding
{
    /// <returns>The member's value; <see langword="null"/> when it must be read in each render.</returns>
    public static ConstantExpr? Member(Location at, Expr target, ModelMember member) =>
        target is ConstantExpr { Value: { Tag: ValueTag.Model } model } && member.Get(model.Reference!) is var value && IsPlain(value) ? new ConstantExpr(at, value) : null;

    /// <returns>The escaped text, where the text is known.</returns>
    public static Expr Escape(BuiltinCallExpr call) =>
        call is { Builtin.FullName: "html.escape", Arguments: [ConstantExpr { Value: var value }] } && IsPlain(value)
            ? new ConstantExpr(call.At, Value.Of(HtmlEscape.Escape(TextForm.Of(value))))
            : call;

    public static Expr Not(NotExpr negation, Expr operand) => operand is ConstantExpr { Value: var value } ? new ConstantExpr(negation.At, Value.Of(!value.IsTrue)) : negation;

    public static Expr Compare(BinaryExpr comparison, TokenKind kind, Expr left, Expr right) =>
        kind is TokenKind.Equal or TokenKind.NotEqual && left is ConstantExpr { Value: { Tag: ValueTag.Text or ValueTag.Null } first } && right is ConstantExpr { Value: { Tag: ValueTag.Text or ValueTag.Null } second }
            ? new ConstantExpr(comparison.At, Value.Of(Comparison.AreEqual(first, second) == (kind == TokenKind.Equal)))
            : Fusing.Compare(comparison, kind, left, right);

    /// <summary><c>&amp;&amp;</c> and <c>||</c> whose left side decides.</summary>
    public static Expr Logic(LogicExpr logic, Expr left, bool isAnd) =>
        left is ConstantExpr { Value: var value } && value.IsTrue != isAnd ? new ConstantExpr(logic.At, Value.Of(!isAnd)) : logic;

    /// <summary>Leaves out branches that are never taken.</summary>
    public static Code Branches(IReadOnlyList<(Expr Condition, Code Body)> branches, Code? otherwise)
    {
        var taken = new List<(Expr, Code)>();
        foreach (var branch in branches)
        {
            if (branch.Condition is not ConstantExpr { Value: var value })
            {
                taken.Add(branch);
            }
            else if (value.IsTrue)
            {
                otherwise = branch.Body;
                break;
            }
        }

        return taken switch
        {
            [] => otherwise ?? BlockCode.Of([]),
            [var (condition, body)] => new ChoiceCode(condition, body, otherwise),
            _ => new IfCode([.. taken], otherwise),
        };
    }

    private static bool IsPlain(in Value value) => value.Tag is ValueTag.Text or ValueTag.Null or ValueTag.Flag or ValueTag.Integer or ValueTag.Model;
}
