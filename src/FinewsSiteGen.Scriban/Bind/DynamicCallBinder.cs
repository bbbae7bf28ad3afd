using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Calls in lenient mode, where only the run tells what a name stands for.</summary>
internal sealed class DynamicCallBinder(Binder binder)
{
    public Expr Bind(Expression expression) => expression is Pipe pipe ? BindPipe(pipe) : BindCall((Call)expression, null);

    /// <summary><c>@f</c> before arguments is a call like any other.</summary>
    public Expr BindReference(FunctionReference reference) => reference.Target is Call or Pipe
        ? Bind(reference.Target)
        : binder.Expressions.BindValue(reference.Target).Code;

    public Expr BindWrap(Wrap wrap, BlockFunction block)
    {
        var (target, arguments) = wrap.Function is Call call ? (call.Target, call.Arguments) : (wrap.Function, []);
        return BindDynamic(target, Arguments(arguments), wrap.End, false, block);
    }

    private Expr BindPipe(Pipe pipe)
    {
        var input = new Argument(null, pipe.Input, pipe.Input.Start);
        var function = pipe.Function is FunctionReference { Target: Call reference } ? reference : pipe.Function;
        switch (function)
        {
            case Call call:
                return BindCall(call, input);
            case Variable or Member or Group or FunctionLiteral or FunctionReference or Indexer:
                return BindCall(new Call(function.At, function, [], false) { End = EndOf(function) }, input);
            default:
                var code = binder.Expressions.Bind(pipe.Input).Code;
                return new FaultExpr(binder.Frame.At(function.Start), code, "What stands behind the pipe is no function.", "Name a function there.");
        }
    }

    /// <param name="input">What stands before a pipe.</param>
    private Expr BindCall(Call call, Argument? input)
    {
        var arguments = Arguments(input == null ? call.Arguments : [input.Value, .. call.Arguments]);
        var other = BindDynamic(call.Target, arguments, call.End, input != null, null);
        return call.Target is Member { Target: Variable { IsLocal: false } space } member
            && BuiltinTable.Find(space.Name, member.Name) is { } builtin && BuiltinArguments.TryPlace(other.At, builtin, arguments) is { } placed
            ? new NamedCallExpr(other.At, (space.Name, binder.Session.Names.Slot(space.Name)), new BuiltinCallExpr(other.At, binder.Frame.At(call.End), builtin, placed), other)
            : other;
    }

    private CallArgument[] Arguments(IReadOnlyList<Argument> arguments) => [.. arguments.Select(argument => argument.Value is Unary { Operator: TokenKind.Caret } spread
        ? new CallArgument(argument.Name, binder.Frame.At(argument.At), binder.Expressions.Bind(spread.Operand).Code, true)
        : new CallArgument(argument.Name, binder.Frame.At(argument.At), binder.Expressions.Bind(argument.Value).Code, false))];

    private DynamicCallExpr BindDynamic(Expression target, CallArgument[] arguments, int end, bool isPipe, BlockFunction? block) => new(
        binder.Frame.At(target.Start), binder.Frame.At(end), BindTarget(target), arguments, isPipe, block, CallBinder.Name(target));

    /// <summary>A name that is called is not called before that.</summary>
    private Expr BindTarget(Expression target) => target switch
    {
        FunctionReference reference => BindReference(reference),
        Group { Inner: FunctionReference or FunctionLiteral } group => BindTarget(group.Inner),
        _ => binder.Expressions.BindValue(target).Code,
    };

    private static int EndOf(Expression function) => function is FunctionReference reference ? reference.Target.End : function.End;
}
