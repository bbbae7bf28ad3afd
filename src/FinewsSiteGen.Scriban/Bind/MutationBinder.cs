using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Assignments to members and items. In strict mode only what the template made can be assigned to; what is put into it is known wherever it is read.</summary>
internal sealed class MutationBinder(Binder binder)
{
    /// <param name="target">A <see cref="Member"/> or an <see cref="Indexer"/>.</param>
    public Setter BindTarget(Expression target, StaticType type)
    {
        if (binder.Session.IsStrict && NameInThis(target) is { } name)
        {
            binder.Session.MayHideGlobals = true;
            binder.Expressions.Variables.AssignThis(target.Start, name, type);
            return new MemberSetter(binder.Frame.At(target.At), binder.Frame.At(target.Start), new ThisExpr(binder.Frame.At(target.Start)), name);
        }

        if (target is Member member)
        {
            var (owner, known) = binder.Expressions.Bind(member.Target);
            SetMember(member.At, known, member.Name, type);
            return new MemberSetter(binder.Frame.At(member.At), binder.Frame.At(member.Start), owner, member.Name);
        }

        var indexer = (Indexer)target;
        var list = binder.Expressions.Bind(indexer.Target);
        var index = binder.Expressions.Bind(indexer.Index);
        SetItem(indexer, list.Type, index.Type, type);
        return new IndexSetter(binder.Frame.At(indexer.Start), binder.Frame.At(indexer.Index.Start), list.Code, index.Code);
    }

    /// <param name="isVariable">Whether a variable inside of a <c>with</c> means the member.</param>
    public void SetMember(int at, StaticType owner, string name, StaticType type, bool isVariable = false)
    {
        if (!binder.Session.IsStrict)
        {
            return;
        }

        if (!IsOwn(owner) && isVariable)
        {
            binder.Report(at, TemplateErrorKind.Forbidden, $"Inside of with {name} is a member of {owner.Describe()}, which cannot be set.", $"Assign it before the with, or use a local variable such as ${name}.");
        }
        else if (!IsOwn(owner))
        {
            binder.Report(at, TemplateErrorKind.Forbidden, $"The member {name} of {owner.Describe()} cannot be set.", "Set members of objects that the template made.");
        }

        foreach (var shape in owner.Shapes)
        {
            shape.AddMember(name, type);
        }
    }

    private void SetItem(Indexer indexer, StaticType owner, StaticType index, StaticType type)
    {
        if (!binder.Session.IsStrict)
        {
            return;
        }

        if (index is { Kinds: Kinds.Constant, Constants: { } names })
        {
            foreach (var name in names)
            {
                SetMember(indexer.Index.Start, owner, name, type);
            }

            return;
        }

        if (!IsOwn(owner))
        {
            binder.Report(indexer.Index.Start, TemplateErrorKind.Forbidden, $"An item of {owner.Describe()} cannot be set.", "Set items of lists that the template made.");
        }

        foreach (var shape in owner.Shapes)
        {
            if (owner.Has(Kinds.List))
            {
                shape.AddItem(type.OrNull());
            }

            if (owner.Has(Kinds.Map) || !index.IsOnly(Kinds.Number | Kinds.Flag | Kinds.Null))
            {
                shape.AddOther(type);
            }
        }
    }

    private static string? NameInThis(Expression target) => target switch
    {
        Member { Target: This } member => member.Name,
        Indexer { Target: This, Index: Literal { Value.Tag: ValueTag.Text } name } => name.Value.Text,
        _ => null,
    };

    /// <summary>Null is told when the template runs.</summary>
    private static bool IsOwn(StaticType owner) => owner.IsOnly(Kinds.List | Kinds.Map | Kinds.Null) && owner.Item == null && owner.Members == null;
}
