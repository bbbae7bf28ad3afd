using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Names to slots.</summary>
internal sealed class VariableBinder(Binder binder)
{
    private readonly VariableTypes types = new(binder);

    /// <summary>Under what name the type of a variable is kept while a loop has an item of that name.</summary>
    public static string ShadowOf(string name) => name[0] == '$' ? "$ " + name : " " + name;

    /// <summary>Whether a variable hides what the language gives the name.</summary>
    public bool Exists(string name) => types.Exists(name);

    /// <summary><c>this.x</c></summary>
    public StaticType OfThis(string name) => types.OfThis(name);

    public void AssignThis(int at, string name, StaticType type) => types.AssignThis(at, name, type);

    public Bound Bind(Variable variable)
    {
        var at = binder.Frame.At(variable.At);
        if (variable.IsLocal && binder.Session.IsStrict && RefuseInBlock(variable))
        {
            return new Bound(new ConstantExpr(at, Value.Null), StaticType.Null);
        }

        if (variable.Name == "$" && binder.Session.IsStrict)
        {
            return BindArguments(variable);
        }

        var name = variable.Name;
        if (binder.Frame.TryItem(name, out var item))
        {
            return new Bound(new LocalExpr(at, item, isFixed: true), TypeOf(variable));
        }

        if (variable.IsLocal)
        {
            Expr local = binder.Frame.Names == null ? new BlockLocalExpr(at, name) : new LocalExpr(at, binder.Frame.Slot(name));
            return new Bound(local, TypeOf(variable));
        }

        var parameter = ParameterIndex(name);
        if (parameter >= 0 && !binder.Frame.HidesItem(name))
        {
            return new Bound(new ParameterExpr(at, parameter), TypeOf(variable));
        }

        binder.Session.UsesClock |= name == "date" && !binder.Session.IsStrict;
        var isBuiltin = name is "empty" or "blank" || (!binder.Session.IsStrict && BuiltinTable.IsGlobal(name));
        var global = new GlobalExpr(at, name, binder.Session.Names.Slot(name), isBuiltin);
        var isLoop = !binder.Session.IsStrict && name is "for" or "while" or "tablerow";
        var type = TypeOf(variable);
        if (name == binder.Session.Content.Name)
        {
            binder.Session.Content.Open();
        }

        if (GlobalOf(name, type) is { } known && !binder.Frame.IsInFunction)
        {
            return new Bound(known.Value is { } value ? new ConstantExpr(at, ModelValue.OfGlobal(known, value)) : new LocalExpr(at, binder.Session.GlobalPlaces[name], isFixed: true), type);
        }

        return new Bound(isLoop ? new LoopStateExpr(at, LoopExpr.Kind(name), name, global) : global, type);
    }

    /// <summary>The page that the template is the frame of, where it is printed as it is.</summary>
    public Bound? BindContent(Expression expression)
    {
        if (expression is not Variable { IsLocal: false } variable || variable.Name != binder.Session.Content.Name
            || binder.Frame.IsInFunction || binder.Frame.TryItem(variable.Name, out _))
        {
            return null;
        }

        var type = TypeOf(variable);
        if (GlobalOf(variable.Name, type) is not { Value: null })
        {
            return null;
        }

        binder.Session.Content.Print(isOnce: binder.Frame.Kind == FrameKind.Page && binder.OpenLoops.Count == 0);
        return new Bound(new LocalExpr(binder.Frame.At(variable.At), binder.Session.GlobalPlaces[variable.Name], isFixed: true), type);
    }

    /// <summary>What is known of a global's value, as long as the template has assigned nothing else to it.</summary>
    public TemplateGlobal? GlobalOf(string name, StaticType type) =>
        binder.Session.IsStrict && binder.Session.Globals.TryGetValue(name, out var global) && ReferenceEquals(global.Type, type) ? global.Global : null;

    public Setter BindTarget(Variable variable, StaticType type)
    {
        var at = binder.Frame.At(variable.At);
        var name = variable.Name;
        if (variable.IsLocal)
        {
            _ = binder.Session.IsStrict && RefuseInBlock(variable);
            binder.SetType(binder.Frame.TryItem(name, out _) ? ShadowOf(name) : name, type);
            return name == "$" && binder.Frame is { Kind: not FrameKind.Page, IsInWith: false } ? new RefusedSetter(at, "The arguments $ are readonly.", "Assign to another variable.")
                : binder.Frame.Names == null ? new BlockLocalSetter(at, name)
                : new LocalSetter(at, binder.Frame.Slot(name));
        }

        binder.Session.MayHideGlobals |= binder.Session.Globals.ContainsKey(name);
        if (binder.Session.IsStrict)
        {
            types.Assign(variable, type);
        }

        return ParameterIndex(name) >= 0 ? new ParameterSetter(at, name) : new GlobalSetter(at, name, binder.Session.Names.Slot(name));
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

        if (binder.Frame is { Given: { } given, IsInWith: false })
        {
            return new Bound(new ConstantExpr(binder.Frame.At(at), Value.Null), given.Find(key));
        }

        if (binder.Frame.Arguments is not { } arguments || binder.Frame.IsInWith)
        {
            ReportNoArguments(at);
            return new Bound(new ConstantExpr(binder.Frame.At(at), Value.Null), StaticType.Null);
        }

        foreach (var (name, value, type) in arguments)
        {
            if (name == key)
            {
                return new Bound(ArgumentAt(at, value), type);
            }
        }

        return new Bound(new ConstantExpr(binder.Frame.At(at), Value.Null), StaticType.Null);
    }

    private Expr ArgumentAt(int at, Expr value) =>
        value is ConstantExpr constant ? new ConstantExpr(binder.Frame.At(at), constant.Value) : new LocalExpr(binder.Frame.At(at), ((LocalExpr)value).Slot, isFixed: true);

    /// <returns>-1 when the function that is bound has no such parameter.</returns>
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
        if (binder.Frame is { Given: { } given, IsInWith: false })
        {
            return new Bound(new ConstantExpr(binder.Frame.At(variable.At), Value.Null), StaticType.ListOf(given.Items));
        }

        if (binder.Frame.Arguments is not { } arguments || binder.Frame.IsInWith)
        {
            ReportNoArguments(variable.At);
            return new Bound(new ConstantExpr(binder.Frame.At(variable.At), Value.Null), StaticType.Null);
        }

        var positional = arguments.Where(argument => char.IsAsciiDigit(argument.Key[0])).ToList();
        var items = positional.Select(argument => ArgumentAt(variable.At, argument.Value));
        return new Bound(
            new ArrayExpr(binder.Frame.At(variable.At), [.. items]),
            StaticType.ListOf(positional.Select(argument => argument.Type).Aggregate(StaticType.None, StaticType.Join)));
    }

    private void ReportNoArguments(int at)
    {
        var isHidden = binder.Frame.Arguments != null || binder.Frame.Given != null;
        binder.Report(
            at,
            TemplateErrorKind.Unknown,
            isHidden ? "The arguments are out of reach inside with." : "Only an included template or a function has arguments.",
            isHidden ? "Assign them before it." : "Name a global.");
    }

    /// <summary>In the block of a <c>wrap</c> the local variables are those of the function that prints it.</summary>
    private bool RefuseInBlock(Variable variable)
    {
        if (binder.Frame.Kind != FrameKind.Block || binder.Frame.IsInWith)
        {
            return false;
        }

        binder.Report(variable.At, TemplateErrorKind.Forbidden, $"{variable.Name} in the block of a wrap is a variable of the function that prints the block.", "Use a variable without $.");
        return true;
    }

    private StaticType TypeOf(Variable variable) => binder.Session.IsStrict ? types.Of(variable) : StaticType.Any;
}
