using System.Text;

namespace FinewsSiteGen.Scriban.Run;

/// <summary><c>include</c> where the template is only known when it runs.</summary>
internal sealed class IncludeFunction : FunctionValue
{
    public override int Required => 1;

    public override Value Invoke(RenderContext context, Arguments arguments)
    {
        var list = arguments.AsList();
        if (list.Items.Count == 0)
        {
            throw new ArgumentFault("The include has no name.", "Write the name of a template after include.", null);
        }

        return Value.Of(Render(context, TextForm.Of(list.Items[0]), list));
    }

    /// <param name="arguments">What the template gets as <c>$</c>.</param>
    public static string Render(RenderContext context, string name, ArrayValue arguments)
    {
        if (name.Length == 0 || context.Templates(name) is not { } unit)
        {
            throw new RenderFault(name.Length == 0 ? "The include has no name." : $"There is no template {name}.", "Check the name.");
        }

        var (indent, isAtLineStart) = (context.Output.Indent, context.Output.IsAtLineStart);
        var outer = context.EnterInclude(unit.Locals);
        var capture = context.BeginCapture();
        Value captured;
        try
        {
            context.Output.Indent = [];
            context.Local(0) = Value.Of(arguments);
            if (unit.Body.Run(context) == Flow.Return)
            {
                context.Output.Write(context.Returned);
            }
        }
        finally
        {
            context.LeaveInclude(outer);
            context.Output.Indent = indent;
            captured = context.EndCapture(capture, false);
            context.Output.IsAtLineStart = isAtLineStart;
        }

        return captured.Text;
    }
}

/// <summary><c>include_join</c>: all templates of a list, with a text or the template <c>tpl:name</c> between, before and behind them.</summary>
internal sealed class IncludeJoinFunction : FunctionValue
{
    private const string TemplatePrefix = "tpl:";

    public override int Required => 2;

    public override Value Invoke(RenderContext context, Arguments arguments)
    {
        var list = arguments.AsList();
        if (list.Items.Count < Required)
        {
            throw new ArgumentFault($"include_join takes 2 to 4 arguments, not {list.Items.Count}.", "Give it a list of names and a separator.", null);
        }

        if (list.Items.Count > 4)
        {
            throw new RenderFault($"include_join takes 2 to 4 arguments, not {list.Items.Count}.", "Leave out what stands behind the end text.");
        }

        if (list.Items[0].IsNull)
        {
            return Value.Null;
        }

        var names = Lists.Copy(Lists.Iterable(list.Items[0]));
        for (var i = 1; i < list.Items.Count; i++)
        {
            list.Items[i] = list.Items[i].IsNull ? Value.Null : Value.Of(TextForm.Of(list.Items[i]));
        }

        var joined = new StringBuilder(Part(context, list, 2));
        for (var i = 0; i < names.Count; i++)
        {
            joined.Append(i == 0 ? "" : Part(context, list, 1)).Append(IncludeFunction.Render(context, TextForm.Of(names[i]), list));
        }

        return Value.Of(joined.Append(Part(context, list, 3)).ToString());
    }

    private static string Part(RenderContext context, ArrayValue arguments, int index)
    {
        if (index >= arguments.Items.Count || arguments.Items[index].IsNull)
        {
            return "";
        }

        var text = arguments.Items[index].Text;
        return text.StartsWith(TemplatePrefix, StringComparison.Ordinal) ? IncludeFunction.Render(context, text[TemplatePrefix.Length..], arguments) : text;
    }
}
