using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <param name="steps">Literal text, which may be empty, each with the statement behind it.</param>
/// <param name="places">Of the texts.</param>
internal sealed class BlockCode((byte[] Text, Code? Statement)[] steps, Location[] places) : Code
{
    /// <summary>Joins texts that nothing parts.</summary>
    public static Code Of(IReadOnlyList<Code> statements)
    {
        var steps = new List<(byte[] Text, Code? Statement)>();
        var places = new List<Location>();
        foreach (var statement in statements.SelectMany(statement => statement is BlockCode block ? block.Parts() : [statement]))
        {
            var text = statement as TextCode;
            if (steps is [.., { Statement: null } last])
            {
                steps[^1] = text == null ? (last.Text, statement) : ([.. last.Text, .. text.Utf8], null);
            }
            else
            {
                steps.Add(text == null ? ([], statement) : (text.Utf8, null));
                places.Add(text?.At ?? default);
            }
        }

        return steps is [{ Text: [], Statement: { } only }] ? only : new BlockCode([.. steps], [.. places]);
    }

    private IEnumerable<Code> Parts()
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Text.Length > 0)
            {
                yield return new TextCode(places[i], steps[i].Text);
            }

            if (steps[i].Statement is { } statement)
            {
                yield return statement;
            }
        }
    }

    public override Flow Run(RenderContext context)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            if (step.Text.Length > 0 && !context.Output.TryWrite(step.Text))
            {
                Write(context, i);
            }

            if (step.Statement != null && step.Statement.Run(context) is var flow and not Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private void Write(RenderContext context, int step)
    {
        try
        {
            context.Output.Write(steps[step].Text);
        }
        catch (RenderFault fault)
        {
            throw new TemplateException(places[step].Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
        }
    }
}
