using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Includes in strict mode: a template is bound anew wherever it is included, so that it is checked with the types it gets there.</summary>
internal sealed class IncludeBinder(Binder binder)
{
    public Bound Bind(int at, IReadOnlyList<Argument> arguments)
    {
        if (arguments.Count == 0 || arguments[0] is not { Name: null, Value: Literal { Value.Tag: ValueTag.Text } name })
        {
            binder.Report(at, TemplateErrorKind.Forbidden, "The name of an included template is not a literal.", "Write the name in quotes, as in include 'post-list'.");
            return new Bound(new ConstantExpr(binder.Frame.At(at), Value.Null), StaticType.Null);
        }

        return BindNamed(at, name.Value.Text, arguments);
    }

    /// <param name="arguments">What the template gets as <c>$</c>.</param>
    public Bound BindNamed(int at, string name, IReadOnlyList<Argument> arguments)
    {
        var missing = new Bound(new ConstantExpr(binder.Frame.At(at), Value.Null), StaticType.Null);
        var depth = 0;
        for (var frame = binder.Frame; frame != null; frame = frame.Caller, depth++)
        {
            if (frame.Name == name)
            {
                binder.Report(at, TemplateErrorKind.Forbidden, $"The template {frame.Name} includes itself.", "End the circle of includes.");
                return missing;
            }
        }

        if (depth > binder.Session.Options.DepthLimit)
        {
            binder.Report(at, TemplateErrorKind.Forbidden, $"Includes are nested deeper than {binder.Session.Options.DepthLimit}.", "Include the template from one that is less deep.");
            return missing;
        }

        var origin = new Origin(binder.Frame.At(at), false);
        if (binder.Session.Load(name, origin) is not { } template)
        {
            binder.Report(at, TemplateErrorKind.Unknown, $"There is no template {name}.", "Check the name, or add the template.");
            return missing;
        }

        if (!binder.Session.TryCount())
        {
            binder.Report(at, TemplateErrorKind.Forbidden, "Templates include each other too often.", "Include fewer templates.");
            return missing;
        }

        return BindHere(at, template, origin, arguments);
    }

    private Bound BindHere(int at, ParsedTemplate template, Origin origin, IReadOnlyList<Argument> arguments)
    {
        var frame = new Frame(template.Source, template.Name, binder.Frame, FrameKind.Template, binder.Frame.Slots)
        {
            Arguments = [],
            Origin = origin,
            Path = $"{binder.Frame.Path}/{at}",
        };
        var values = new List<(int Slot, Expr Value)>();
        var position = 0;
        foreach (var argument in arguments)
        {
            var bound = binder.Expressions.Bind(argument.Value);
            var key = argument.Name ?? $"{position++}";
            if (bound.Code is ConstantExpr or LocalExpr { IsFixed: true })
            {
                frame.Arguments.Add((key, bound.Code, bound.Type));
                continue;
            }

            var slot = frame.Allocate();
            frame.Arguments.Add((key, new LocalExpr(bound.Code.At, slot), bound.Type));
            values.Add((slot, bound.Code));
        }

        var first = frame.Slots.Count;
        var (outer, state) = (binder.Body, binder.State);
        var locals = state.Types.Where(type => type.Key[0] == '$').ToList();
        binder.Body = new Body(frame) { Parameters = outer.Parameters, IsLazy = outer.IsLazy };
        binder.State = state with { Types = state.Types.RemoveRange(locals.Select(local => local.Key)), Html = HtmlState.Content with { Open = state.Html.Open } };
        var body = binder.Bind(template.Body);
        EndFrame(at, template, outer.Frame, state.Html.Open);
        var hasMarkup = binder.Body.Printed.HasMarkup;
        binder.Body = outer;
        var types = binder.State.Types.RemoveRange(binder.State.Types.Keys.Where(name => name[0] == '$')).AddRange(locals);
        binder.State = new FlowState(types, state.Html, state.IsDead);
        var own = new LocalRange(first, frame.HasLocals ? frame.Slots.Count - first : 0);
        return new Bound(new IncludeExpr(binder.Frame.At(at), body, [.. values], own), new StaticType(hasMarkup ? Kinds.Html : Kinds.Safe));
    }

    /// <summary>All ways out of the template must end in element content, and what it returns is printed there.</summary>
    private void EndFrame(int at, ParsedTemplate template, Frame caller, string open)
    {
        foreach (var (state, type) in binder.Body.Returns)
        {
            var end = binder.State;
            binder.State = state;
            binder.CheckOutput(binder.Frame.At(0).Offset, type, "ret", false);
            CheckEnd(at, template, caller, open);
            (HtmlState, HtmlState)? conflict = null;
            binder.State = FlowState.Join(binder.State with { IsDead = state.IsDead }, end, ref conflict);
        }

        CheckEnd(at, template, caller, open);
        binder.State = binder.State with { IsDead = false };
    }

    private void CheckEnd(int at, ParsedTemplate template, Frame caller, string open)
    {
        if (binder.Session.ChecksOutput && !binder.State.IsDead && binder.Html != HtmlState.Content with { Open = open })
        {
            binder.Session.Report(
                caller.At(at), TemplateErrorKind.Unsafe, $"The included template {template.Name} ends in {binder.Html.Describe()}.", "End it in element content.");
        }
    }
}
