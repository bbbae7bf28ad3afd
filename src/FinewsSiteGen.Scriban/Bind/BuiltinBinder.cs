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
        var areKnown = arguments.Select(argument => CheckName(builtin, argument)).ToArray();

        var bound = arguments.Select(argument => binder.Expressions.Calls.BindArgument(argument.Value)).ToArray();
        var given = arguments.Select((argument, i) => new CallArgument(argument.Name, binder.Frame.At(argument.At), bound[i].Code, false)).ToArray();
        var place = binder.Frame.At(target.Start);
        if (BuiltinArguments.TryPlace(place, builtin, given) is not { } placed)
        {
            var fault = builtin.WrongCount(arguments.Count);
            if (!areKnown.Contains(false))
            {
                binder.Report(target.At, TemplateErrorKind.Syntax, fault.Message, fault.Cure);
            }

            return new Bound(new ConstantExpr(place, Value.Null), StaticType.Null);
        }

        var types = TypesOf(builtin, placed, bound);
        var type = ConstantCall.TryEvaluate(binder.Session, builtin, placed.Codes, types) is { } known ? binder.Shaped(target.At, known) : ResultOf(target.At, builtin, types);
        return new Bound(Folding.Escape(new BuiltinCallExpr(place, place, builtin, placed)), type);
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
            else if (places[i] < 0)
            {
                types[^1] = StaticType.Join(types[^1] ?? StaticType.None, known[i].Type);
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

    private static StaticType?[] TypesOf(Builtin builtin, PlacedArguments placed, Bound[] bound)
    {
        var types = placed.Codes.Select(code => Array.Find(bound, argument => argument.Code == code).Type).ToArray();
        if (builtin.TakesRest)
        {
            types[^1] = bound.Where(argument => !placed.Codes.Contains(argument.Code)).Select(argument => argument.Type).Aggregate(StaticType.None, StaticType.Join);
        }

        return types;
    }

    private StaticType ResultOf(int at, Builtin builtin, StaticType?[] types)
    {
        CheckDoubleEscape(at, builtin, types);
        var callback = BuiltinTypes.CallbackOf(builtin);
        if (callback < 0 || types[callback] is not { } function)
        {
            return binder.Shaped(at, BuiltinTypes.Of(builtin, types));
        }

        if (function.IsOnly(Kinds.Null))
        {
            types[callback] = null;
        }

        return binder.Shaped(at, types[callback] == null ? BuiltinTypes.Of(builtin, types) : CallBack(at, builtin, types, callback));
    }

    private StaticType CallBack(int at, Builtin builtin, StaticType?[] types, int callback)
    {
        var function = types[callback]!;
        if (!function.IsOnly(Kinds.Function | Kinds.Null))
        {
            binder.Report(at, TemplateErrorKind.Render, $"{builtin.FullName} takes a function, not {function.Describe()}.", "Give a function, as in @string.upcase.");
            return StaticType.None;
        }

        var item = Results.ItemOf(types[0]);
        var rest = builtin.FullName == "array.any" && types[2] is { } further ? new[] { new ArgumentType(null, further, IsSpread: true) } : [];
        var result = binder.Expressions.Calls.Functions.CallBack(at, builtin.FullName, function.Functions, new ArgumentTypes([new ArgumentType(null, item), .. rest]));
        var given = types.ToArray();
        given[callback] = function.Has(Kinds.Null) ? StaticType.Join(result, item) : result;
        var isText = builtin.FullName == "array.filter" && function.Functions.Any(known => known is BuiltinFunctionType);
        return isText ? StaticType.ListOf(StaticType.Join(item, StaticType.Text)) : BuiltinTypes.Of(builtin, given);
    }

    /// <returns>Whether the built-in has a parameter of that name.</returns>
    private bool CheckName(Builtin builtin, Argument argument)
    {
        if (argument.Name is { } name && !builtin.ParameterNames.Contains(name))
        {
            binder.Session.Unknown(binder.Frame.At(argument.Value.At), $"{builtin.FullName} has no parameter {name}.", name, builtin.ParameterNames, builtin.WrongCount(0).Cure);
            return false;
        }

        return true;
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
