using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Calls of built-ins in strict mode.</summary>
internal sealed class BuiltinBinder(Binder binder)
{
    public Builtin? Find(Expression expression) =>
        expression is Member { Target: Variable { IsLocal: false } space } member && IsFree(space.Name) ? BuiltinTable.Find(space.Name, member.Name) : null;

    public Bound Bind(int at, Builtin builtin, IReadOnlyList<Argument> arguments)
    {
        Allow(at, builtin);
        var codes = new Expr?[builtin.Parameters.Length];
        var types = new StaticType?[builtin.Parameters.Length];
        var next = 0;
        var given = 0;
        foreach (var argument in arguments)
        {
            var index = argument.Name == null ? next++ : Array.IndexOf(builtin.Parameters, argument.Name);
            var bound = binder.Expressions.Calls.BindArgument(argument.Value);
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

        return new Bound(new BuiltinCallExpr(binder.Frame.At(at), binder.Frame.At(at), builtin, codes), ResultOf(at, builtin, types));
    }

    public Bound BindReference(int at, Builtin builtin)
    {
        Allow(at, builtin);
        return new Bound(
            new ConstantExpr(binder.Frame.At(at), Value.Of(new BuiltinFunction(builtin))),
            new StaticType(Kinds.Function) { Functions = [binder.Session.Facts.FunctionOf(builtin)] });
    }

    /// <summary><c>timespan.zero</c> and its like.</summary>
    public Bound? BindConstant(Expression expression) =>
        expression is Member { Target: Variable { IsLocal: false } space } member && IsFree(space.Name) && BuiltinTable.Constant(space.Name, member.Name) is { } value
            ? new Bound(new ConstantExpr(binder.Frame.At(member.At), value), ExpressionBinder.LiteralType(value))
            : null;

    /// <summary>A function that a namespace does not have.</summary>
    public Bound? ReportUnknown(Expression expression)
    {
        if (expression is not Member { Target: Variable space } member || !BuiltinTable.IsSpace(space.Name) || !IsFree(space.Name))
        {
            return null;
        }

        var name = $"{space.Name}.{member.Name}";
        binder.Session.Unknown(
            binder.Frame.At(member.Target.At), $"There is no function {name}.", name, BuiltinTable.NamesOf(space.Name).Select(known => $"{space.Name}.{known}"), "Check the name.");
        return new Bound(new ConstantExpr(binder.Frame.At(member.At), Value.Null), StaticType.None);
    }

    /// <summary>What a call through a variable gives.</summary>
    public StaticType ResultOf(int at, Builtin builtin, ArgumentTypes arguments)
    {
        var types = new StaticType?[builtin.Parameters.Length];
        var known = arguments.All.Take(arguments.Known).ToList();
        var places = Placement.Of(known.Count, [.. known.Select(argument => argument.Name)], builtin.Parameters, false);
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < types.Length)
            {
                types[places[i]] = known[i].Type;
            }
        }

        if (arguments.IsOpen)
        {
            types = [.. types.Select(type => type ?? arguments.Rest.OrNull())];
        }

        if (places.Any(place => place >= types.Length) || types.Take(builtin.Required).Contains(null))
        {
            var fault = builtin.WrongCount(places.Length);
            binder.Report(at, TemplateErrorKind.Syntax, fault.Message, fault.Cure);
            return StaticType.None;
        }

        return ResultOf(at, builtin, types);
    }

    private StaticType ResultOf(int at, Builtin builtin, StaticType?[] types)
    {
        CheckDoubleEscape(at, builtin, types);
        return binder.Shaped(at, builtin.Result(types));
    }

    private void CheckDoubleEscape(int at, Builtin builtin, StaticType?[] types)
    {
        if (binder.Session.ChecksOutput && builtin.FullName == "html.escape" && types[0]!.Has(Kinds.Addresses | Kinds.Escaped))
        {
            var what = types[0]!.Has(Kinds.Addresses) ? "An address" : "Text";
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

    /// <summary>Whether a name still means what the language gives it.</summary>
    private bool IsFree(string name) => !binder.Expressions.Variables.Exists(name);
}
