using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary><c>object.eval</c> and <c>object.eval_template</c>: runs text as code, among the globals of the template that asks.</summary>
internal static class TextEvaluator
{
    /// <returns>What a template prints; what other text gives, which prints where it is evaluated.</returns>
    /// <exception cref="RenderFault">The text is not in the language.</exception>
    public static Value Evaluate(RenderContext context, string text, bool isTemplate)
    {
        var source = new TemplateSource("eval", isTemplate ? text : $"{{{{{text}}}}}");
        var errors = new ErrorList();
        var block = Parser.Parse(source, errors);
        var session = new BindSession(context.Options, _ => null, context.Names);
        var frame = new Frame(source, "eval", null, FrameKind.Template);
        var binder = new Binder(session, frame, FlowState.Start);
        var single = !isTemplate && block.Statements is [ExpressionStatement only] ? binder.Expressions.Bind(only.Value).Code : null;
        var unit = new Unit(single == null ? binder.Bind(block) : new ReturnCode(single), frame.Slots.Count);
        session.Errors.AddRange(errors.InOrder());
        if (session.Errors.Any)
        {
            throw new RenderFault(session.Errors.Sorted()[0].Message, session.Errors.Sorted()[0].Cure) { Parameter = 0 };
        }

        return isTemplate
            ? Print(context, unit)
            : new TemplateFunction(new FunctionShape(null, null, false, block, new FunctionText(source, [])), unit).Invoke(context, Arguments.None);
    }

    private static Value Print(RenderContext context, Unit unit)
    {
        var outer = context.Enter(unit.Locals);
        var capture = context.BeginCapture();
        Value printed;
        try
        {
            unit.Body.Run(context);
        }
        finally
        {
            context.Leave(outer);
            printed = context.EndCapture(capture, false);
        }

        return printed;
    }
}
