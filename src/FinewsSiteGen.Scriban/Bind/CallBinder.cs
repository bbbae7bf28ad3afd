using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Calls. In strict mode built-ins and <c>include</c> are known when a template is compiled, and of a variable is known which functions it may hold.</summary>
internal sealed class CallBinder
{
    private readonly Binder binder;
    private readonly IncludeBinder includes;
    private readonly IncludeJoinBinder joins;
    private readonly DynamicCallBinder dynamic;

    public CallBinder(Binder binder)
    {
        this.binder = binder;
        includes = new IncludeBinder(binder);
        joins = new IncludeJoinBinder(binder, includes);
        dynamic = new DynamicCallBinder(binder);
        Builtins = new BuiltinBinder(binder);
        Functions = new FunctionBinder(binder);
        Declarations = new DeclarationBinder(binder);
    }

    public BuiltinBinder Builtins { get; }

    public FunctionBinder Functions { get; }

    public DeclarationBinder Declarations { get; }

    /// <summary>A built-in named without arguments.</summary>
    public Bound? TryBindNamed(Expression expression)
    {
        if (!binder.Session.IsStrict)
        {
            return null;
        }

        if (BindInclude(expression.At, expression, []) is { } include)
        {
            return include;
        }

        return Builtins.Find(expression) is { } builtin ? Builtins.Bind(expression, builtin, []) : Builtins.BindConstant(expression) ?? Builtins.ReportUnknown(expression);
    }

    public Bound Bind(Expression expression)
    {
        if (!binder.Session.IsStrict)
        {
            return new Bound(dynamic.Bind(expression), StaticType.Any);
        }

        return expression is Pipe pipe ? BindPipe(pipe) : BindCall((Call)expression, null);
    }

    public Bound BindReference(FunctionReference reference)
    {
        if (!binder.Session.IsStrict)
        {
            return new Bound(dynamic.BindReference(reference), StaticType.Any);
        }

        var target = reference.Target is Group group ? group.Inner : reference.Target;
        return target is Call or Pipe ? Bind(target)
            : Builtins.Find(target) is { } builtin ? Builtins.BindReference(target.At, builtin)
            : binder.Expressions.BindValue(target);
    }

    /// <summary>The value of a name that is called when it is a function.</summary>
    /// <param name="value">What the expression holds.</param>
    public Bound BindNamed(Expression expression, Bound value)
    {
        var code = new AutoCallExpr(binder.Frame.At(expression.Start), binder.Frame.At(expression.End), value.Code);
        if (!binder.Session.IsStrict)
        {
            return value with { Code = code };
        }

        if (!value.Type.Has(Kinds.Function))
        {
            return value;
        }

        var rest = value.Type.Without(Kinds.Function);
        var result = rest.Kinds == Kinds.None
            ? new Bound(code, Functions.Call(expression.Start, value.Type.Functions, ArgumentTypes.Of()))
            : binder.BindMaybe(() => new Bound(code, Functions.Call(expression.Start, value.Type.Functions, ArgumentTypes.Of())));
        return result with { Type = StaticType.Join(rest, result.Type) };
    }

    public Bound BindWrap(Wrap wrap, BlockFunction block)
    {
        if (!binder.Session.IsStrict)
        {
            return new Bound(dynamic.BindWrap(wrap, block), StaticType.Any);
        }

        var (target, arguments) = wrap.Function is Call call ? (call.Target, call.Arguments) : (wrap.Function, []);
        return BindFunctionCall(wrap.At, target, arguments, wrap.End, false, (block, new WrapBlock(wrap, binder.Frame)));
    }

    /// <summary>A function that is written as an argument or item is not called.</summary>
    public Bound BindArgument(Expression argument) =>
        argument is FunctionLiteral ? binder.Expressions.BindValue(argument) : binder.Expressions.Bind(argument);

    /// <summary>What messages call a function.</summary>
    public static string Name(Expression target) => target switch
    {
        Variable variable => variable.Name,
        Member member => $"{Name(member.Target)}.{member.Name}",
        _ => "the expression",
    };

    private Bound BindPipe(Pipe pipe)
    {
        var input = new Argument(null, pipe.Input, pipe.Input.Start);
        switch (pipe.Function is FunctionReference { Target: Call reference } ? reference : pipe.Function)
        {
            case Call call:
                return BindCall(call, input);
            case Variable or Member or Group or FunctionLiteral or FunctionReference or Indexer:
                return BindCall(new Call(pipe.Function.At, pipe.Function, [], false) { End = pipe.Function.End }, input);
            default:
                binder.Report(pipe.Function.At, TemplateErrorKind.Syntax, "What stands behind the pipe is no function.", "Name a function there.");
                return binder.Expressions.Bind(pipe.Input);
        }
    }

    /// <param name="input">What stands before a pipe.</param>
    private Bound BindCall(Call call, Argument? input)
    {
        IReadOnlyList<Argument> arguments = input == null ? call.Arguments : [input.Value, .. call.Arguments];
        return BindInclude(call.At, call.Target, arguments) is { } include ? include
            : Builtins.Find(call.Target) is { } builtin && !arguments.Any(argument => argument.Value is Unary { Operator: TokenKind.Caret }) ? Builtins.Bind(call.Target, builtin, arguments)
            : BindFunctionCall(call.At, call.Target, arguments, call.End, input != null, null);
    }

    private Bound BindFunctionCall(int at, Expression target, IReadOnlyList<Argument> arguments, int end, bool isPipe, (BlockFunction Code, WrapBlock Source)? block)
    {
        var input = isPipe ? BindGiven(arguments[0]) : default;
        var function = BindTarget(target);
        var given = arguments.Select((argument, i) => isPipe && i == 0 ? input : BindGiven(argument)).ToList();
        var code = new DynamicCallExpr(binder.Frame.At(target.Start), binder.Frame.At(end), function.Code, [.. given.Select(argument => argument.Code)], isPipe, block?.Code, Name(target));
        var types = new ArgumentTypes([.. given.Select(argument => argument.Type)]);
        return new Bound(code, Functions.Call(at, function.Type.Functions, types, block?.Source));
    }

    private (CallArgument Code, ArgumentType Type) BindGiven(Argument argument)
    {
        var isSpread = argument.Value is Unary { Operator: TokenKind.Caret };
        var (code, type) = BindArgument(argument.Value is Unary { Operator: TokenKind.Caret } spread ? spread.Operand : argument.Value);
        var item = isSpread ? StaticType.Join(Results.ItemOf(type), type.Without(Kinds.List | Kinds.Map | Kinds.Texts)) : type;
        return (new CallArgument(argument.Name, binder.Frame.At(argument.At), code, isSpread), new ArgumentType(argument.Name, item, isSpread));
    }

    /// <summary>A name that is called is not called before that.</summary>
    private Bound BindTarget(Expression target)
    {
        if (Builtins.Find(target) is { } builtin)
        {
            return Builtins.BindReference(target.At, builtin);
        }

        if (Builtins.ReportUnknown(target) is { } unknown)
        {
            return unknown;
        }

        var isUnknown = target is Variable { IsLocal: false } variable && !binder.Expressions.Variables.Exists(variable.Name);
        var bound = isUnknown ? new Bound(new ConstantExpr(binder.Frame.At(target.At), Value.Null), StaticType.Null) : target switch
        {
            FunctionReference reference => BindReference(reference),
            Group { Inner: FunctionReference or FunctionLiteral } group => BindTarget(group.Inner),
            _ => binder.Expressions.BindValue(target),
        };
        if (!bound.Type.Has(Kinds.Function) && !binder.State.IsDead && (isUnknown || !bound.Type.IsOnly(Kinds.None)))
        {
            binder.Report(target.At, TemplateErrorKind.Unknown, $"{Name(target)} is no function.", "Separate values with ; or an operator, or name a function.");
        }

        return bound;
    }

    private Bound? BindInclude(int at, Expression function, IReadOnlyList<Argument> arguments) =>
        function is not Variable { Name: "include" or "include_join" } name || binder.Expressions.Variables.Exists(name.Name) ? null
        : name.Name == "include" ? includes.Bind(at, arguments) : joins.Bind(at, arguments);
}
