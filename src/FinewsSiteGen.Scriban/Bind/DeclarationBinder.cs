using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Statements that give names to values.</summary>
internal sealed class DeclarationBinder(Binder binder)
{
    public MutationBinder Mutations { get; } = new(binder);

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
            case Member or Indexer:
                return Mutations.BindTarget(target, type);
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
        var (outer, printed, wasCapturing) = (binder.Html, binder.Body.Printed, binder.Body.IsCapturing);
        binder.Html = HtmlState.Content;
        (binder.Body.Printed, binder.Body.IsCapturing) = (default, true);
        binder.Body.CaptureDepth++;
        var body = binder.Bind(statement.Body);
        binder.Body.CaptureDepth--;
        if (binder.Session.ChecksOutput && !binder.State.IsDead && binder.Html != HtmlState.Content)
        {
            binder.Report(statement.At, TemplateErrorKind.Unsafe, $"The capture ends in {binder.Html.Describe()}.", "End it in element content.");
        }

        var type = binder.Session.IsStrict ? new StaticType(binder.Body.Printed.HasMarkup ? Kinds.Html : Kinds.Safe) : StaticType.Any;
        binder.Html = outer;
        (binder.Body.Printed, binder.Body.IsCapturing) = (printed, wasCapturing);
        return new CaptureCode(BindTarget(statement.Target, type), body, binder.Session.IsStrict);
    }

    public WithCode BindWith(With statement)
    {
        var (target, type) = binder.Expressions.Bind(statement.Target);
        if (binder.Session.IsStrict && !type.IsOnly(Kinds.Object | Kinds.Map | Kinds.Null))
        {
            binder.Report(statement.Target.Start, TemplateErrorKind.Render, $"{type.Describe()} has no members for with.", "Give an object whose members are known.");
        }
        else if (binder.Session.IsStrict && MemberTypes.Keys(type).Has(Kinds.Text))
        {
            binder.Report(statement.Target.Start, TemplateErrorKind.Forbidden, "with takes an object whose members are known.", "Name the members where they are used.");
        }

        var outer = binder.Frame.OpenWith();
        var locals = binder.State.Types.Where(known => known.Key[0] == '$').ToList();
        var first = binder.Frame.Slots.Count;
        binder.State = binder.State with { Types = binder.State.Types.RemoveRange(locals.Select(local => local.Key)) };
        Expose(type);
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
        var (value, type) = binder.Expressions.Bind(statement.Value);
        binder.Session.MayHideGlobals = true;
        if (binder.Session.IsStrict)
        {
            Import(statement, type);
        }

        return new ImportCode(value);
    }

    public Code BindFunction(FunctionDeclaration statement)
    {
        var (function, type) = BindFunction(statement.At, statement.Shape);
        return new AssignCode(BindTarget(statement.Target, type), function);
    }

    /// <summary>The code of a function fits whatever it is called with; in strict mode it is checked where it is called.</summary>
    public Bound BindFunction(int at, FunctionShape shape)
    {
        var place = binder.Frame.At(at);
        if (!binder.Session.IsStrict)
        {
            return new Bound(new ConstantExpr(place, Value.Of(Compile(shape))), StaticType.Any);
        }

        var type = binder.Session.Facts.FunctionOf(shape, () =>
        {
            var lenient = binder.ToLenient();
            var code = lenient.Expressions.Calls.Declarations.Compile(shape);
            return new TemplateFunctionType(shape, binder.Frame, at, code, lenient.Session.Errors);
        });
        return new Bound(new ConstantExpr(place, Value.Of(type.Code)), new StaticType(Kinds.Function) { Functions = [type] });
    }

    private TemplateFunction Compile(FunctionShape shape)
    {
        var frame = new Frame(binder.Frame.Source, binder.Frame.Name, binder.Frame, FrameKind.Function)
        {
            Origin = binder.Frame.Origin,
            Parameters = [.. (shape.Parameters ?? []).Select(parameter => parameter.Name)],
        };
        var own = shape.Name is ['$', _, ..] ? frame.Slot(shape.Name) : -1;
        return new TemplateFunction(shape, binder.BindUnit(frame, shape.Body), own);
    }

    private void Import(Import statement, StaticType type)
    {
        if (!type.IsOnly(Kinds.Object | Kinds.Map | Kinds.Null) || MemberTypes.Keys(type).Has(Kinds.Text))
        {
            binder.Report(statement.Value.Start, TemplateErrorKind.Forbidden, "import takes an object whose members are known.", "Name the members where they are used.");
            return;
        }

        foreach (var name in MemberTypes.OfObjects(type))
        {
            var member = MemberTypes.Find(type, name)!;
            var known = MemberTypes.IsCertain(type, name) ? StaticType.None : binder.State.Types.GetValueOrDefault(name, StaticType.Null);
            binder.Expressions.Variables.BindTarget(new Variable(statement.Value.Start, name), StaticType.Join(member, known));
        }
    }

    /// <summary>Functions that may run at any time may find the members of a <c>with</c>.</summary>
    private void Expose(StaticType scope)
    {
        foreach (var name in binder.Session.IsStrict ? MemberTypes.OfObjects(scope) : [])
        {
            binder.Session.Facts.Variables.AddMember(name, MemberTypes.Find(scope, name)!);
        }
    }
}
