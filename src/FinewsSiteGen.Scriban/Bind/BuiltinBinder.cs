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

    public Bound Bind(Expression target, Builtin builtin, IReadOnlyList<Argument> arguments)
    {
        Allow(target.At, builtin);
        foreach (var argument in arguments)
        {
            CheckName(builtin, argument);
        }

        var bound = arguments.Select(argument => binder.Expressions.Calls.BindArgument(argument.Value)).ToArray();
        var given = arguments.Select((argument, i) => new CallArgument(argument.Name, binder.Frame.At(argument.At), bound[i].Code, false)).ToArray();
        var place = binder.Frame.At(target.Start);
        if (BuiltinArguments.TryPlace(place, builtin, given) is not { } placed)
        {
            var fault = builtin.WrongCount(arguments.Count);
            binder.Report(target.At, TemplateErrorKind.Syntax, fault.Message, fault.Cure);
            return new Bound(new ConstantExpr(place, Value.Null), StaticType.Null);
        }

        var types = placed.Codes.Select(code => Array.Find(bound, argument => argument.Code == code).Type).ToArray();
        return new Bound(Folding.Escape(new BuiltinCallExpr(place, place, builtin, placed)), ResultOf(target.At, builtin, types));
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
        var places = Placement.Of(known.Count, [.. known.Select(argument => argument.Name)], builtin.ParameterNames, builtin.TakesRest);
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0 && places[i] < types.Length)
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

    private void CheckName(Builtin builtin, Argument argument)
    {
        if (argument.Name is { } name && !builtin.ParameterNames.Contains(name))
        {
            binder.Session.Unknown(binder.Frame.At(argument.Value.At), $"{builtin.FullName} has no parameter {name}.", name, builtin.ParameterNames, builtin.WrongCount(0).Cure);
        }
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
