using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary><c>wrap</c> and <c>$$</c>. In strict mode a block is checked wherever a function prints it.</summary>
internal sealed class WrapBinder(Binder binder)
{
    public Code Bind(Wrap statement)
    {
        if (statement.Function is not (Call or Variable or Member or Indexer or FunctionReference))
        {
            return new FaultCode(binder.Frame.At(statement.Function.Start), "What wrap calls is no function.", "Write wrap and the call of a function.");
        }

        var writer = binder.Session.IsStrict ? binder.ToLenient() : binder;
        var frame = new Frame(binder.Frame.Source, binder.Frame.Name, binder.Frame, FrameKind.Block) { Origin = binder.Frame.Origin };
        var (code, type) = binder.Expressions.Calls.BindWrap(statement, new BlockFunction(writer.BindUnit(frame, statement.Body)));
        binder.CheckOutput(statement.At, type, "wrap", false);
        return new WriteCode(code);
    }

    /// <summary>The block has the variables of the function that prints it.</summary>
    public BlockCallCode BindBlock(BlockCall statement)
    {
        if (binder.Session.IsStrict && binder.Body.Block is { } block && binder.Frame.Kind != FrameKind.Block)
        {
            Check(statement, block);
        }

        return new BlockCallCode(binder.Frame.At(statement.At), binder.Frame.Names);
    }

    private void Check(BlockCall statement, WrapBlock block)
    {
        var place = binder.Html;
        if (binder.Session.ChecksOutput && place.Mode != HtmlMode.Content)
        {
            binder.Report(statement.At, TemplateErrorKind.Unsafe, $"The block of a wrap is printed in {place.Describe()}.", "Print it in element content.");
            return;
        }

        var (outer, jumps) = (binder.Frame, binder.Body.Jumps);
        binder.Body.Frame = new Frame(block.Source.Source, block.Source.Name, outer, FrameKind.Block) { Origin = block.Source.Origin, Path = block.Source.Path };
        binder.Body.Jumps = null;
        binder.Bind(block.Statement.Body);
        (binder.Body.Frame, binder.Body.Jumps) = (outer, jumps);
        if (binder.Session.ChecksOutput && !binder.State.IsDead && binder.Html != place)
        {
            binder.Session.Report(block.Source.At(block.Statement.At), TemplateErrorKind.Unsafe, $"The block of the wrap ends in {binder.Html.Describe()}.", "End it in element content.");
            binder.Html = place;
        }
    }
}
