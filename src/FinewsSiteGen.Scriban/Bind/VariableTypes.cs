using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What the variables of strict templates hold. Where only the run tells which of several variables a name means, it may be any of them.</summary>
internal sealed class VariableTypes(Binder binder)
{
    public StaticType Of(Variable variable)
    {
        var name = variable.Name;
        if (variable.IsLocal || binder.Frame.TryItem(name, out _))
        {
            return binder.State.Types.TryGetValue(name, out var own) ? own : Unknown(variable);
        }

        if (binder.Frame.Parameters.Contains(name) && !binder.Frame.HidesItem(name))
        {
            return binder.State.Types.GetValueOrDefault(binder.Body.Parameters!.Key(name), StaticType.Null);
        }

        if (binder.Body.IsLazy)
        {
            return binder.Session.Facts.Variables.Members.TryGetValue(name, out var ever) ? ever.OrNull() : Unknown(variable);
        }

        var found = Candidates(name).ToList();
        return found.Count > 0 ? found.Aggregate(StaticType.Join) : Unknown(variable);
    }

    public bool Exists(string name) =>
        binder.Frame.Parameters.Contains(name) || binder.Frame.TryItem(name, out _) || Candidates(name).Any()
        || (binder.Body.IsLazy && binder.Session.Facts.Variables.Members.ContainsKey(name));

    public void Assign(Variable variable, StaticType type)
    {
        var name = variable.Name;
        binder.Session.Facts.Variables.AddMember(name, type);
        if (binder.Frame.Parameters.Contains(name))
        {
            binder.SetType(binder.Body.Parameters!.Key(name), type);
            return;
        }

        if (Refuse(variable))
        {
            return;
        }

        if (binder.Body.Parameters == null)
        {
            AssignOutside(variable, type, false);
            return;
        }

        var isOwn = false;
        for (var scope = binder.Body.Parameters; scope != null; scope = scope.Outer)
        {
            isOwn |= binder.State.Types.ContainsKey(scope.Key(name));
            Widen(scope.Key(name), type, scope == binder.Body.Parameters && !IsSet(name));
        }

        AssignOutside(variable, type, isOwn || !IsSet(name));
    }

    /// <summary>A member of the innermost <c>with</c>, else a global.</summary>
    public StaticType OfThis(string name)
    {
        if (binder.Body.IsLazy)
        {
            return binder.Session.Facts.Variables.Members.GetValueOrDefault(name, StaticType.Null).OrNull();
        }

        return binder.Scopes.Count > 0
            ? MemberTypes.Find(binder.Scopes[^1], name) ?? StaticType.Null
            : binder.State.Types.GetValueOrDefault(GlobalKey(name), StaticType.Null);
    }

    public void AssignThis(int at, string name, StaticType type)
    {
        var variable = new Variable(at, name);
        binder.Session.Facts.Variables.AddMember(name, type);
        if (!Refuse(variable))
        {
            AssignOutside(variable, type, false);
        }
    }

    /// <summary>A global, or a member of the innermost <c>with</c>.</summary>
    /// <param name="isUncertain">Whether it may be another variable that is assigned.</param>
    private void AssignOutside(Variable variable, StaticType type, bool isUncertain)
    {
        if (binder.Scopes.Count > 0)
        {
            binder.Expressions.Calls.Declarations.Mutations.SetMember(variable.At, binder.Scopes[^1], variable.Name, type, true);
            return;
        }

        var key = GlobalKey(variable.Name);
        if (isUncertain)
        {
            Widen(key, type, false);
        }
        else
        {
            binder.SetType(key, type);
        }
    }

    /// <returns>Whether the variable cannot be assigned here.</returns>
    private bool Refuse(Variable variable)
    {
        if (BuiltinTable.IsSpace(variable.Name))
        {
            binder.Report(variable.At, TemplateErrorKind.Syntax, $"{variable.Name} is a namespace of functions and cannot be assigned.", "Choose another name.");
            return true;
        }

        if (binder.Body.IsLazy)
        {
            binder.Report(variable.At, TemplateErrorKind.Forbidden, $"The variable {variable.Name} is assigned in a function that a built-in calls, perhaps later or never.", "Use a local variable such as $x.");
        }

        return binder.Body.IsLazy;
    }

    /// <summary>While a loop has an item of the name, that hides the global.</summary>
    private string GlobalKey(string name) => binder.LoopItems.Contains(name) ? VariableBinder.ShadowOf(name) : name;

    private void Widen(string key, StaticType type, bool makes)
    {
        if (binder.State.Types.TryGetValue(key, out var known))
        {
            binder.SetType(key, StaticType.Join(known, type));
        }
        else if (makes)
        {
            binder.SetType(key, type);
        }
    }

    /// <summary>Whether a global of the name was assigned for sure.</summary>
    private bool IsSet(string name) =>
        binder.State.Types.TryGetValue(GlobalKey(name), out var type) && !type.Has(Kinds.Null);

    private IEnumerable<StaticType> Candidates(string name)
    {
        for (var scope = binder.Body.Parameters; scope != null; scope = scope.Outer)
        {
            if (binder.State.Types.TryGetValue(scope.Key(name), out var own))
            {
                yield return own;
            }
        }

        for (var i = binder.Scopes.Count - 1; i >= 0; i--)
        {
            if (MemberTypes.Find(binder.Scopes[i], name) is { } member)
            {
                yield return member;
                if (MemberTypes.IsCertain(binder.Scopes[i], name) && !binder.LoopItems.Contains(name))
                {
                    yield break;
                }
            }
        }

        if (binder.State.Types.TryGetValue(name, out var global))
        {
            yield return global;
        }

        if (binder.Frame.IsInFunction && binder.State.Types.TryGetValue(VariableBinder.ShadowOf(name), out var hidden))
        {
            yield return hidden;
        }
    }

    private StaticType Unknown(Variable variable)
    {
        if (!binder.State.IsDead && variable.Name is not ("empty" or "blank"))
        {
            var candidates = binder.State.Types.Keys.Where(known => !known.Contains(' ')).Concat(binder.Frame.Parameters).Concat(BuiltinTable.SpaceNames);
            binder.Session.Unknown(
                binder.Frame.At(variable.At), $"There is no variable {variable.Name}.", variable.Name, candidates, "Assign it before it is used, or name a global.");
        }

        return StaticType.Null;
    }
}
