using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Statements that give names to values.</summary>
internal sealed class DeclarationBinder(Binder binder)
{
    public Code BindAssignment(Assignment statement)
    {
        var value = statement.Operator != TokenKind.Assign
            ? binder.Expressions.BindBinary(new Binary(statement.At, statement.Operator, statement.Target, statement.Value, statement.At))
            : binder.Expressions.Bind(statement.Value);
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
            case Group group:
                return BindTarget(group.Inner, type);
            case Member member:
                RefuseMutation(target);
                return new MemberSetter(at, binder.Frame.At(member.Start), binder.Expressions.Bind(member.Target).Code, member.Name);
            case Indexer indexer:
                RefuseMutation(target);
                return new IndexSetter(binder.Frame.At(indexer.Start), binder.Frame.At(indexer.Index.Start), binder.Expressions.Bind(indexer.Target).Code, binder.Expressions.Bind(indexer.Index).Code);
            default:
                const string Message = "Nothing can be assigned to this expression.";
                const string Cure = "Write a variable or a member.";
                if (binder.Session.IsStrict)
                {
                    binder.Report(target.Start, TemplateErrorKind.Syntax, Message, Cure);
                }

                return new RefusedSetter(binder.Frame.At(target is LoopVariable loop ? loop.NameAt : target.Start), Message, Cure);
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

        var outer = binder.Frame.OpenWith();
        var locals = binder.State.Types.Where(known => known.Key[0] == '$').ToList();
        var first = binder.Frame.Slots.Count;
        binder.State = binder.State with { Types = binder.State.Types.RemoveRange(locals.Select(local => local.Key)) };
        binder.Scopes.Add(type);
        var body = binder.Bind(statement.Body);
        binder.Scopes.RemoveAt(binder.Scopes.Count - 1);
        var inner = binder.State.Types.Keys.Where(name => name[0] == '$').ToList();
        binder.State = binder.State with { Types = binder.State.Types.RemoveRange(inner).AddRange(locals) };
        binder.Frame.CloseWith(outer);
        return new WithCode(target, body, new LocalRange(first, binder.Frame.Slots.Count - first));
    }

    public Code BindImport(Import statement)
    {
        if (binder.Session.IsStrict)
        {
            binder.Report(statement.At, TemplateErrorKind.Forbidden, "import is not allowed here: it hides which names exist.", "Name the members where they are used.");
        }

        return new ImportCode(binder.Expressions.Bind(statement.Value).Code);
    }

    public Code BindWrap(Wrap statement)
    {
        if (binder.Session.IsStrict)
        {
            binder.Report(statement.At, TemplateErrorKind.Forbidden, "wrap is not allowed here.", "Use capture and include.");
        }

        if (statement.Function is not (Call or Variable or Member or Indexer or FunctionReference))
        {
            return new FaultCode(binder.Frame.At(statement.Function.Start), "What wrap calls is no function.", "Write wrap and the call of a function.");
        }

        var block = new BlockFunction(BindUnit(new Frame(binder.Frame.Source, binder.Frame.Name, binder.Frame, FrameKind.Block) { Origin = binder.Frame.Origin }, statement.Body));
        return new WriteCode(binder.Expressions.Calls.BindWrap(statement, block));
    }

    public Code BindFunction(FunctionDeclaration statement)
    {
        if (binder.Session.IsStrict)
        {
            binder.Report(statement.At, TemplateErrorKind.Forbidden, "func is not allowed here.", "Move the body to a template and include it.");
            return BlockCode.Of([]);
        }

        return new AssignCode(BindTarget(statement.Target, StaticType.Any), BindFunction(statement.At, statement.Shape));
    }

    public Expr BindFunction(int at, FunctionShape shape)
    {
        if (binder.Session.IsStrict)
        {
            binder.Report(at, TemplateErrorKind.Forbidden, "Functions are not allowed here.", "Move the body to a template and include it.");
            return new ConstantExpr(binder.Frame.At(at), Value.Null);
        }

        var frame = new Frame(binder.Frame.Source, binder.Frame.Name, binder.Frame, FrameKind.Function)
        {
            Origin = binder.Frame.Origin,
            Parameters = [.. (shape.Parameters ?? []).Select(parameter => parameter.Name)],
        };
        var own = shape.Name is ['$', _, ..] ? frame.Slot(shape.Name) : -1;
        return new ConstantExpr(binder.Frame.At(at), Value.Of(new TemplateFunction(shape, BindUnit(frame, shape.Body), own)));
    }

    private Unit BindUnit(Frame frame, Block body)
    {
        var (outerFrame, outerJumps) = (binder.Frame, binder.Jumps);
        (binder.Frame, binder.Jumps) = (frame, null);
        var code = binder.Bind(body);
        (binder.Frame, binder.Jumps) = (outerFrame, outerJumps);
        return new Unit(code, frame.Slots.Count);
    }

    private void RefuseMutation(Expression target)
    {
        if (binder.Session.IsStrict)
        {
            binder.Report(target.At, TemplateErrorKind.Forbidden, "Members and items cannot be assigned.", "Write them where the object or list is made.");
        }
    }
}
