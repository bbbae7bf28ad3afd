using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Operators and what kind of value they give.</summary>
internal sealed class OperatorBinder(Binder binder)
{
    public Bound Bind(Expression expression)
    {
        var at = binder.Frame.At(expression.At);
        switch (expression)
        {
            case Unary { Operator: TokenKind.Not } not:
                var operand = binder.Expressions.Bind(not.Operand).Code;
                return new Bound(Folding.Not(new NotExpr(at, operand), operand), StaticType.Flag);
            case Unary { Operator: TokenKind.Caret } spread:
                if (binder.Session.IsStrict)
                {
                    binder.Report(spread.At, TemplateErrorKind.Syntax, "^ stands outside of the arguments of a function.", "Write it before an argument.");
                }

                return binder.Expressions.Bind(spread.Operand);
            case Unary sign:
                return new Bound(new SignExpr(binder.Frame.At(sign.Operand.Start), binder.Expressions.Bind(sign.Operand).Code, sign.Operator == TokenKind.Minus), StaticType.Number);
            case Step step:
                var target = binder.Expressions.Bind(step.Target);
                var stepped = ResultType(TokenKind.Plus, target.Type, StaticType.Number);
                var setter = binder.Expressions.Calls.Declarations.BindTarget(step.Target, stepped);
                return new Bound(new StepExpr(binder.Frame.At(step.Target.Start), target.Code, setter, step.Delta, step.IsPrefix), StaticType.Join(target.Type, stepped));
            case Conditional conditional:
                return BindConditional(at, conditional);
            default:
                return BindBinary((Binary)expression);
        }
    }

    public Bound BindBinary(Binary expression)
    {
        var left = binder.Expressions.Bind(expression.Left);
        var isSkipped = expression.Operator is TokenKind.And or TokenKind.Or;
        var right = isSkipped ? binder.BindMaybe(() => binder.Expressions.Bind(expression.Right)) : binder.Expressions.Bind(expression.Right);
        var at = binder.Frame.At(expression.OperatorAt);
        var places = new OperandPlaces(binder.Frame.At(expression.Left.Start), binder.Frame.At(expression.Right.Start));
        return expression.Operator switch
        {
            TokenKind.And or TokenKind.Or => new Bound(
                Folding.Logic(new LogicExpr(at, left.Code, right.Code, expression.Operator == TokenKind.And), left.Code, expression.Operator == TokenKind.And), StaticType.Flag),
            TokenKind.Coalesce => new Bound(new CoalesceExpr(at, left.Code, right.Code, true), StaticType.Join(left.Type.NotNull(), right.Type)),
            TokenKind.NotCoalesce => new Bound(new CoalesceExpr(at, left.Code, right.Code, false), StaticType.Join(right.Type, StaticType.Null)),
            _ => new Bound(
                Folding.Compare(new BinaryExpr(at, places, expression.Operator, left.Code, right.Code), expression.Operator, left.Code, right.Code),
                binder.Shaped(expression.OperatorAt, ResultType(expression.Operator, left.Type, right.Type))),
        };
    }

    private Bound BindConditional(Location at, Conditional conditional)
    {
        var condition = binder.Expressions.Bind(conditional.Condition).Code;
        var then = binder.BindMaybe(() => binder.Expressions.Bind(conditional.Then));
        var otherwise = binder.BindMaybe(() => binder.Expressions.Bind(conditional.Else));
        return new Bound(new ConditionalExpr(at, condition, then.Code, otherwise.Code), StaticType.Join(then.Type, otherwise.Type));
    }

    private StaticType ResultType(TokenKind kind, StaticType left, StaticType right) =>
        binder.Session.IsStrict ? OperatorTypes.Of(kind, left, right) : StaticType.Any;
}
