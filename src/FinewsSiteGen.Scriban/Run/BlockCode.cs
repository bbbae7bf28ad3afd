using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <param name="places">Of the texts of the steps.</param>
internal sealed class BlockCode(BlockStep[] steps, Location[] places) : Code
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

        return steps is [{ Text: [], Statement: { } only }] ? only : new BlockCode([.. steps.Select(step => new BlockStep(new PaddedText(step.Text), step.Statement))], [.. places]);
    }

    private IEnumerable<Code> Parts()
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Text.Length > 0)
            {
                yield return new TextCode(places[i], steps[i].Text.Utf8.ToArray());
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
            context.Output.Write(steps[step].Text.Utf8);
        }
        catch (RenderFault fault)
        {
            throw new TemplateException(places[step].Error(TemplateErrorKind.Render, fault.Message, fault.Cure));
        }
    }
}

/// <param name="Text">Literal, may be empty.</param>
/// <param name="Statement">Behind the text.</param>
internal readonly record struct BlockStep(PaddedText Text, Code? Statement);

/// <summary>Literal text with nothing behind it up to a whole number of blocks, so that it can be copied by blocks.</summary>
internal readonly struct PaddedText
{
    public const int BlockSize = 32;

    public PaddedText(ReadOnlySpan<byte> utf8)
    {
        Blocks = new byte[(utf8.Length + BlockSize - 1) / BlockSize * BlockSize];
        Length = utf8.Length;
        utf8.CopyTo(Blocks);
    }

    public byte[] Blocks { get; }

    public int Length { get; }

    public ReadOnlySpan<byte> Utf8 => Blocks.AsSpan(0, Length);
}
