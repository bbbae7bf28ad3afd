using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Names to slots.</summary>
internal sealed class VariableBinder(Binder binder)
{
    /// <summary>Under what name the type of a variable is kept while a loop has an item of that name.</summary>
    public static string ShadowOf(string name) => name[0] == '$' ? "$ " + name : " " + name;

    public Bound Bind(Variable variable)
    {
        var at = binder.Frame.At(variable.At);
        if (variable.Name == "$" && binder.Session.IsStrict)
        {
            return BindArguments(variable);
        }

        var name = variable.Name;
        if (binder.Frame.TryItem(name, out var item))
        {
            return new Bound(new LocalExpr(at, item), TypeOf(variable));
        }

        if (variable.IsLocal)
        {
            Expr local = binder.Frame.Names == null ? new BlockLocalExpr(at, name) : new LocalExpr(at, binder.Frame.Slot(name));
            return new Bound(local, TypeOf(variable));
        }

        var parameter = ParameterIndex(name);
        if (parameter >= 0 && !binder.Frame.HidesItem(name))
        {
            return new Bound(new ParameterExpr(at, parameter), StaticType.Any);
        }

        binder.Session.UsesClock |= name == "date" && !binder.Session.IsStrict;
        var isBuiltin = name is "empty" or "blank" || (!binder.Session.IsStrict && BuiltinTable.IsGlobal(name));
        var global = new GlobalExpr(at, name, binder.Session.Names.Slot(name), isBuiltin);
        var isLoop = !binder.Session.IsStrict && name is "for" or "while" or "tablerow";
        return new Bound(isLoop ? new LoopStateExpr(at, LoopExpr.Kind(name), name, global) : global, TypeOf(variable));
    }

    public Setter BindTarget(Variable variable, StaticType type)
    {
        var at = binder.Frame.At(variable.At);
        var name = variable.Name;
        if (variable.IsLocal)
        {
            binder.SetType(binder.Frame.TryItem(name, out _) ? ShadowOf(name) : name, type);
            return name == "$" && binder.Frame is { Kind: not FrameKind.Page, IsInWith: false } ? new RefusedSetter(at, "The arguments $ are readonly.", "Assign to another variable.")
                : binder.Frame.Names == null ? new BlockLocalSetter(at, name)
                : new LocalSetter(at, binder.Frame.Slot(name));
        }

        if (ParameterIndex(name) >= 0)
        {
            return new ParameterSetter(at, name);
        }

        if (binder.Session.IsStrict && BuiltinTable.IsSpace(name))
        {
            binder.Report(variable.At, TemplateErrorKind.Syntax, $"{name} is a namespace of functions and cannot be assigned.", "Choose another name.");
        }

        if (binder.Session.IsStrict && binder.Scopes.Count > 0)
        {
            binder.Report(variable.At, TemplateErrorKind.Forbidden, "A variable cannot be assigned inside with.", "Assign it before, or use a local variable such as $x.");
        }

        // while a loop has an item of that name, it hides what is assigned
        binder.SetType(binder.LoopItems.Contains(name) ? ShadowOf(name) : name, type);
        return new GlobalSetter(at, name, binder.Session.Names.Slot(name));
    }

    public Code BindLock(Variable variable)
    {
        var name = variable.Name;
        return !variable.IsLocal ? new LockCode(binder.Frame.At(variable.At), name, binder.Session.Names.Slot(name))
            : binder.Frame.Names == null ? BlockCode.Of([])
            : new LockLocalCode(binder.Frame.Slot(name));
    }

    /// <summary><c>$0</c>, <c>$1</c> of a template that is bound for its caller.</summary>
    public Bound? BindArgument(int at, string key)
    {
        if (!binder.Session.IsStrict)
        {
            return null;
        }

        if (binder.Frame.Arguments is not { } arguments || binder.Frame.IsInWith)
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

    private int ParameterIndex(string name)
    {
        var parameters = binder.Frame.Parameters;
        for (var i = parameters.Count - 1; i >= 0; i--)
        {
            if (parameters[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The list of all arguments by position.</summary>
    private Bound BindArguments(Variable variable)
    {
        if (binder.Frame.Arguments is not { } arguments || binder.Frame.IsInWith)
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

    private void ReportNoArguments(int at) => binder.Report(
        at,
        TemplateErrorKind.Unknown,
        binder.Frame.Arguments == null ? "Only an included template has arguments." : "The arguments are out of reach inside with.",
        binder.Frame.Arguments == null ? "Name a global." : "Assign them before it.");

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
            var candidates = binder.State.Types.Keys.Where(known => !known.Contains(' ')).Concat(BuiltinTable.SpaceNames);
            binder.Session.Unknown(
                binder.Frame.At(variable.At), $"There is no variable {variable.Name}.", variable.Name, candidates, "Assign it before it is used, or name a global.");
        }

        return StaticType.Null;
    }
}
