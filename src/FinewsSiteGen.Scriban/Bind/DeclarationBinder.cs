using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Statements that give names to values.</summary>
internal sealed class DeclarationBinder(Binder binder)
{
    public Code BindAssignment(Assignment statement)
    {
        var value = statement.Operator == TokenKind.Assign
            ? binder.Expressions.BindValue(statement.Value)
            : binder.Expressions.BindBinary(new Binary(statement.At, statement.Operator, statement.Target, statement.Value, statement.At));
        return new AssignCode(BindTarget(statement.Target, value.Type), value.Code);
    }

    /// <summary>Where an assignment puts its value; from here on the variable is of that type.</summary>
    public Setter BindTarget(Expression target, StaticType type)
    {
        var at = binder.Frame.At(target.At);
        switch (target)
        {
            case Variable variable:
                return binder.Expressions.Variables.BindTarget(variable, type);
            case Member { Target: This } member when !binder.Session.IsStrict:
                return binder.Expressions.Variables.BindTarget(new Variable(member.At, member.Name), type);
            case Indexer { Target: This, Index: Literal { Value.Tag: ValueTag.Text } name } when !binder.Session.IsStrict && !name.Value.Text.StartsWith('$'):
                return binder.Expressions.Variables.BindTarget(new Variable(name.At, name.Value.Text), type);
            case Member member:
                RefuseMutation(target);
                return new MemberSetter(at, binder.Frame.At(member.Start), binder.Expressions.Bind(member.Target).Code, member.Name);
            case Indexer indexer:
                RefuseMutation(target);
                return new IndexSetter(binder.Frame.At(indexer.Start), binder.Frame.At(indexer.Index.Start), binder.Expressions.Bind(indexer.Target).Code, binder.Expressions.Bind(indexer.Index).Code);
            default:
                binder.Report(target.At, TemplateErrorKind.Syntax, "Nothing can be assigned to this expression.", "Write a variable.");
                return new LocalSetter(at, binder.Frame.Allocate());
        }
    }

    public CaptureCode BindCapture(Capture statement)
    {
        var outer = binder.Html;
        var wasCapturing = binder.IsCapturing;
        binder.Html = HtmlState.Content;
        binder.IsCapturing = true;
        binder.CaptureDepth++;
        var body = binder.Bind(statement.Body);
        binder.CaptureDepth--;
        binder.IsCapturing = wasCapturing;
        if (binder.Session.ChecksOutput && !binder.State.IsDead && binder.Html != HtmlState.Content)
        {
            binder.Report(statement.At, TemplateErrorKind.Unsafe, $"The capture ends in {binder.Html.Describe()}.", "End it in element content.");
        }

        binder.Html = outer;
        var target = BindTarget(statement.Target, binder.Session.IsStrict ? new StaticType(Kinds.Html | Kinds.Null) : StaticType.Any);
        return new CaptureCode(target, body, binder.Session.IsStrict);
    }

    public WithCode BindWith(With statement)
    {
        var (target, type) = binder.Expressions.Bind(statement.Target);
        if (binder.Session.IsStrict && !type.IsOnly(Kinds.Object | Kinds.Map | Kinds.Null))
        {
            binder.Report(statement.Target.At, TemplateErrorKind.Render, $"{type.Describe()} has no members for with.", "Give an object.");
        }

        binder.Scopes.Add(type);
        var body = binder.Bind(statement.Body);
        binder.Scopes.RemoveAt(binder.Scopes.Count - 1);
        return new WithCode(target, body);
    }

    public Code BindImport(Import statement)
    {
        if (binder.Session.IsStrict)
        {
            binder.Report(statement.At, TemplateErrorKind.Forbidden, "import is not allowed here: it hides which names exist.", "Name the members where they are used.");
        }

        return new ImportCode(binder.Expressions.Bind(statement.Value).Code);
    }

    public DiscardCode BindWrap(Wrap statement)
    {
        if (binder.Session.IsStrict)
        {
            binder.Report(statement.At, TemplateErrorKind.Forbidden, "wrap is not allowed here.", "Use capture and include.");
        }

        var body = binder.Bind(statement.Body);
        return new DiscardCode(binder.Expressions.Calls.BindWrap(statement.Function, body));
    }

    public Code BindFunction(FunctionDeclaration statement)
    {
        if (binder.Session.IsStrict)
        {
            binder.Report(statement.At, TemplateErrorKind.Forbidden, "func is not allowed here.", "Move the body to a template and include it.");
            return new BlockCode([]);
        }

        var function = binder.Expressions.Calls.BindFunction(statement.At, statement.Shape);
        return new AssignCode(BindTarget(statement.Target, StaticType.Any), function);
    }

    private void RefuseMutation(Expression target)
    {
        if (binder.Session.IsStrict)
        {
            binder.Report(target.At, TemplateErrorKind.Forbidden, "Members and items cannot be assigned.", "Write them where the object or list is made.");
        }
    }
}
