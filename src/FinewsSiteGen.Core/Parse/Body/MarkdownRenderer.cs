using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Markdown with inline HTML to unsafe HTML. Not thread-safe: one per worker.</summary>
/// <remarks>CommonMark with pipe tables and <c>~~strikethrough~~</c>. Bare addresses do not become links: Chinese text follows them without a space.</remarks>
internal sealed class MarkdownRenderer
{
    /// <summary>Puts the parser into "in body", where a stray <c>frameset</c> or <c>head</c> has no say, and out of quirks mode.</summary>
    private const string Opening = "<!DOCTYPE html><body>";

    /// <summary><c>&quot;</c> is six characters; what grows more is a bomb.</summary>
    private const int LargestGrowth = 8;

    private static readonly MarkdownPipeline Pipeline = Build();

    private readonly HtmlRenderer renderer = new(new CharBuffer());

    public MarkdownRenderer() => Pipeline.Setup(renderer);

    /// <returns>A whole document; valid until the next call.</returns>
    /// <exception cref="TooComplexException">It would take too long or grow too large.</exception>
    public ReadOnlyMemory<char> Render(string markdown)
    {
        MarkdownLimits.Check(markdown);
        var output = (CharBuffer)renderer.Writer;
        output.Clear((int)Math.Min(int.MaxValue, (long)markdown.Length * LargestGrowth + (1 << 16)));
        output.Write(Opening);
        renderer.Render(Parse(markdown));
        return output.Written;
    }

    private static Markdig.Syntax.MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new TooComplexException("nests its Markdown too deeply", isDepth: true);
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.InlineParsers.Insert(0, new MarkdownLimits());
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.CjkFriendlyEmphasis = true;
        builder.BlockParsers.Replace<IndentedCodeBlockParser>(new IndentedCode());
        return builder.Build();
    }

    /// <summary>Code as CommonMark has it, but for indented HTML and indented Chinese: news has those, and they are not code.</summary>
    private sealed class IndentedCode : IndentedCodeBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) =>
            processor.CurrentChar is '<' or >= '\u2E80' ? BlockState.None : base.TryOpen(processor);
    }
}
