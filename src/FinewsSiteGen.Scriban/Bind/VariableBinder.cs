using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Names to slots.</summary>
internal sealed class VariableBinder(Binder binder)
{
    /// <summary>Under what name the type of a global is kept while a loop has an item of that name.</summary>
    public static string ShadowOf(string name) => " " + name;

    public int LocalSlot(string name) => binder.Frame.Parameters.TryGetValue(name, out var slot) ? slot : binder.Frame.Slot(name);

    public Bound Bind(Variable variable)
    {
        var at = binder.Frame.At(variable.At);
        if (variable.Name == "$" && binder.Session.IsStrict)
        {
            return BindArguments(variable);
        }

        if (variable.IsLocal || binder.Frame.Parameters.ContainsKey(variable.Name))
        {
            return new Bound(new LocalExpr(at, LocalSlot(variable.Name)), TypeOf(variable));
        }

        var name = variable.Name;
        var builtin = name is "empty" or "blank" ? Value.Empty : binder.Session.IsStrict ? Value.Null : BuiltinTable.SpaceValue(name);
        return new Bound(new GlobalExpr(at, name, binder.Session.Names.Slot(name), builtin), TypeOf(variable));
    }

    public Setter BindTarget(Variable variable, StaticType type)
    {
        var at = binder.Frame.At(variable.At);
        var name = variable.Name;
        if (variable.IsLocal || binder.Frame.Parameters.ContainsKey(name))
        {
            binder.SetType(name, type);
            return new LocalSetter(at, LocalSlot(name));
        }

        if (BuiltinTable.IsSpace(name))
        {
            binder.Report(variable.At, TemplateErrorKind.Syntax, $"{name} is a namespace of functions and cannot be assigned.", "Choose another name.");
        }

        if (binder.Frame.Shadows.TryGetValue(name, out var shadow))
        {
            binder.SetType(ShadowOf(name), type);
            return new LocalSetter(at, shadow);
        }

        if (binder.Session.IsStrict && binder.Scopes.Count > 0)
        {
            binder.Report(variable.At, TemplateErrorKind.Forbidden, "A variable cannot be assigned inside with.", "Assign it before, or use a local variable such as $x.");
        }

        binder.SetType(name, type);
        return new GlobalSetter(at, name, binder.Session.Names.Slot(name));
    }

    /// <summary><c>$0</c>, <c>$1</c> of a template that is bound for its caller.</summary>
    public Bound? BindArgument(int at, string key)
    {
        if (!binder.Session.IsStrict)
        {
            return null;
        }

        if (binder.Frame.Arguments is not { } arguments)
        {
            ReportNoArguments(at);
            return new Bound(new ConstantExpr(binder.Frame.At(at), Value.Null), StaticType.Null);
        }

        foreach (var (name, slot, type) in arguments)
        {
            if (name == key)
            {
                return new Bound(new LocalExpr(binder.Frame.At(at), slot), type);
            }
        }

        return new Bound(new ConstantExpr(binder.Frame.At(at), Value.Null), StaticType.Null);
    }

    /// <summary>The list of all arguments by position.</summary>
    private Bound BindArguments(Variable variable)
    {
        if (binder.Frame.Arguments is not { } arguments)
        {
            ReportNoArguments(variable.At);
            return new Bound(new ConstantExpr(binder.Frame.At(variable.At), Value.Null), StaticType.Null);
        }

        var positional = arguments.Where(argument => char.IsAsciiDigit(argument.Key[0])).ToList();
        var items = positional.Select(argument => (Expr)new LocalExpr(binder.Frame.At(variable.At), argument.Slot));
        return new Bound(
            new ArrayExpr(binder.Frame.At(variable.At), [.. items]),
            StaticType.ListOf(positional.Select(argument => argument.Type).Aggregate(StaticType.Join)));
    }

    private void ReportNoArguments(int at) =>
        binder.Report(at, TemplateErrorKind.Unknown, "Only an included template has arguments.", "Name a global.");

    private StaticType TypeOf(Variable variable)
    {
        if (!binder.Session.IsStrict)
        {
            return StaticType.Any;
        }

        for (var i = binder.Scopes.Count - 1; i >= 0 && !variable.IsLocal; i--)
        {
            if (MemberTypes.Find(binder.Scopes[i], variable.Name) is { } member)
            {
                // an object made by the template may lack the member, and then a variable of that name is read
                return binder.Scopes[i].Has(Kinds.Map) && binder.State.Types.TryGetValue(variable.Name, out var outside)
                    ? StaticType.Join(member, outside)
                    : member;
            }
        }

        if (binder.State.Types.TryGetValue(variable.Name, out var type))
        {
            return type;
        }

        if (variable.Name is "empty" or "blank")
        {
            return StaticType.Null;
        }

        if (!binder.State.IsDead)
        {
            var candidates = binder.State.Types.Keys.Where(known => known[0] != ' ').Concat(BuiltinTable.SpaceNames);
            binder.Session.Unknown(
                binder.Frame.At(variable.At), $"There is no variable {variable.Name}.", variable.Name, candidates, "Assign it before it is used, or name a global.");
        }

        return StaticType.Null;
    }
}
