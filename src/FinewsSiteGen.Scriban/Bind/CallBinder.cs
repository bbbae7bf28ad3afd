using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Calls. In strict mode all functions are built-ins, which are known when a template is compiled, and <c>include</c>.</summary>
internal sealed class CallBinder(Binder binder)
{
    private readonly IncludeBinder includes = new(binder);
    private readonly DynamicCallBinder dynamic = new(binder);

    public DeclarationBinder Declarations { get; } = new(binder);

    /// <summary>A built-in named without arguments.</summary>
    public Bound? TryBindNamed(Expression expression)
    {
        if (!binder.Session.IsStrict)
        {
            return null;
        }

        if (expression is Variable { Name: "include" } && IsFree("include"))
        {
            return includes.Bind(expression.At, []);
        }

        return FindBuiltin(expression) is { } builtin ? BindBuiltin(expression.At, builtin, []) : ReportUnknown(expression);
    }

    public Bound Bind(Expression expression)
    {
        if (!binder.Session.IsStrict)
        {
            return new Bound(dynamic.Bind(expression), StaticType.Any);
        }

        return expression is Pipe pipe ? BindPipe(pipe) : BindCall(expression.At, ((Call)expression).Target, ((Call)expression).Arguments);
    }

    public Bound BindReference(FunctionReference reference)
    {
        if (!binder.Session.IsStrict)
        {
            return new Bound(dynamic.BindReference(reference), StaticType.Any);
        }

        var target = reference.Target is Group group ? group.Inner : reference.Target;
        if (FindBuiltin(target) is { } builtin)
        {
            Allow(target.At, builtin);
            return new Bound(new ConstantExpr(binder.Frame.At(target.At), Value.Of(new BuiltinFunction(builtin))), new StaticType(Kinds.Function));
        }

        return binder.Expressions.BindValue(target);
    }

    public Expr BindWrap(Wrap wrap, BlockFunction block) => dynamic.BindWrap(wrap, block);

    private Bound BindPipe(Pipe pipe)
    {
        var input = new Argument(null, pipe.Input, pipe.Input.Start);
        switch (pipe.Function)
        {
            case Call call:
                return BindCall(call.At, call.Target, [input, .. call.Arguments]);
            case Variable or Member or Group or FunctionLiteral or FunctionReference or Indexer:
                return BindCall(pipe.Function.At, pipe.Function, [input]);
            default:
                binder.Report(pipe.Function.At, TemplateErrorKind.Syntax, "What stands behind the pipe is no function.", "Name a function there.");
                return binder.Expressions.Bind(pipe.Input);
        }
    }

    private Bound BindCall(int at, Expression target, IReadOnlyList<Argument> arguments)
    {
        if (target is Variable { Name: "include" } && IsFree("include"))
        {
            return includes.Bind(at, arguments);
        }

        if (FindBuiltin(target) is { } builtin)
        {
            return BindBuiltin(at, builtin, arguments);
        }

        if (ReportUnknown(target) == null)
        {
            binder.Report(target.At, TemplateErrorKind.Unknown, $"{Name(target)} is no function.", "Separate values with ; or an operator, or name a function.");
        }

        foreach (var argument in arguments)
        {
            binder.Expressions.Bind(argument.Value);
        }

        return new Bound(new ConstantExpr(binder.Frame.At(at), Value.Null), StaticType.Null);
    }

    /// <summary>A function that is written as an argument or item is not called.</summary>
    public Bound BindArgument(Expression argument) =>
        argument is FunctionLiteral ? binder.Expressions.BindValue(argument) : binder.Expressions.Bind(argument);

    private Bound BindBuiltin(int at, Builtin builtin, IReadOnlyList<Argument> arguments)
    {
        Allow(at, builtin);
        var codes = new Expr?[builtin.Parameters.Length];
        var types = new StaticType?[builtin.Parameters.Length];
        var next = 0;
        var given = 0;
        foreach (var argument in arguments)
        {
            var index = argument.Name == null ? next++ : Array.IndexOf(builtin.Parameters, argument.Name);
            var bound = BindArgument(argument.Value);
            if (index < 0)
            {
                binder.Session.Unknown(
                    binder.Frame.At(argument.Value.At), $"{builtin.FullName} has no parameter {argument.Name}.", argument.Name!, builtin.Parameters, builtin.WrongCount(0).Cure);
            }
            else if (index < codes.Length)
            {
                (codes[index], types[index]) = (bound.Code, bound.Type);
            }

            given = Math.Max(given, index + 1);
        }

        if (given < builtin.Required || given > codes.Length)
        {
            var fault = builtin.WrongCount(given);
            binder.Report(at, TemplateErrorKind.Syntax, fault.Message, fault.Cure);
            return new Bound(new ConstantExpr(binder.Frame.At(at), Value.Null), StaticType.Null);
        }

        CheckDoubleEscape(at, builtin, types);
        return new Bound(new BuiltinCallExpr(binder.Frame.At(at), binder.Frame.At(at), builtin, codes), builtin.Result(types));
    }

    private void CheckDoubleEscape(int at, Builtin builtin, StaticType?[] types)
    {
        if (binder.Session.ChecksOutput && builtin.FullName == "html.escape" && types[0]!.Has(Kinds.Address | Kinds.Escaped))
        {
            var what = types[0]!.Has(Kinds.Address) ? "An address" : "Text";
            binder.Report(at, TemplateErrorKind.Unsafe, $"{what} that is escaped already is escaped again.", "Remove | html.escape.");
        }
    }

    private void Allow(int at, Builtin builtin)
    {
        binder.Session.UsesClock |= builtin.AsksClock;
        if (builtin.IsForbidden || (builtin.AsksClock && binder.Session.Options.Now == null))
        {
            binder.Report(at, TemplateErrorKind.Forbidden, $"{builtin.FullName} is not allowed: two builds of the same site would differ.", "Use a value of the page.");
        }
    }

    private Builtin? FindBuiltin(Expression expression) =>
        expression is Member { Target: Variable { IsLocal: false } space } member && IsFree(space.Name) ? BuiltinTable.Find(space.Name, member.Name) : null;

    /// <summary>A function that a namespace does not have.</summary>
    private Bound? ReportUnknown(Expression expression)
    {
        if (expression is not Member { Target: Variable space } member || !BuiltinTable.IsSpace(space.Name) || !IsFree(space.Name))
        {
            return null;
        }

        var name = $"{space.Name}.{member.Name}";
        binder.Session.Unknown(
            binder.Frame.At(member.Target.At), $"There is no function {name}.", name, BuiltinTable.NamesOf(space.Name).Select(known => $"{space.Name}.{known}"), "Check the name.");
        return new Bound(new ConstantExpr(binder.Frame.At(member.At), Value.Null), StaticType.Null);
    }

    /// <summary>Whether a name still means what the language gives it.</summary>
    private bool IsFree(string name) => !binder.State.Types.ContainsKey(name);

    /// <summary>What messages call a function.</summary>
    public static string Name(Expression target) => target switch
    {
        Variable variable => variable.Name,
        Member member => $"{Name(member.Target)}.{member.Name}",
        _ => "the expression",
    };
}
