namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>What the parsers of expressions and operands know about the expression they are in.</summary>
internal sealed class ExpressionState(TokenReader tokens)
{
    /// <summary>Deeper nesting is refused, so that no template can exhaust the stack.</summary>
    public const int DepthLimit = 100;

    private const int LinkLimit = 1000;

    private int links;

    public int Depth { get; set; }

    /// <summary>1 for the first operand of a statement, more for all that is inside or behind it.</summary>
    public int Level { get; set; }

    /// <summary>What may still follow.</summary>
    public Ending Ending { get; set; }

    /// <summary>Set until the first operand of what a loop walks over is read: the names behind it are options of the loop.</summary>
    public LoopOptionParser? Loop { get; set; }

    /// <summary>No calls are read, only operands.</summary>
    public bool IsPlain { get; set; }

    /// <summary>Whether <c>||</c> separates values here.</summary>
    public bool SeparatesOr { get; set; }

    /// <summary>Whether a colon ends the expression, as in a condition; elsewhere it names the value behind it.</summary>
    public bool LeavesColon { get; set; }

    /// <summary>Counts what goes on with an expression: operators, pipes and members nest as deep as they are many.</summary>
    public bool MayGoOn()
    {
        if (++links == LinkLimit)
        {
            tokens.Report($"The expression has more than {LinkLimit} operators.", "Split the expression with variables.");
        }

        return links < LinkLimit;
    }

    /// <summary>Begins an expression inside, or at the start of a statement.</summary>
    /// <returns>For <see cref="Leave"/>.</returns>
    public (int Links, bool IsPlain, bool SeparatesOr, bool LeavesColon) Enter(bool separatesOr, bool leavesColon)
    {
        var outer = (links, IsPlain, SeparatesOr, LeavesColon);
        (Ending, IsPlain, SeparatesOr, LeavesColon) = (Ending.Open, false, separatesOr, leavesColon);
        Depth++;
        Level++;
        return outer;
    }

    public void Leave((int Links, bool IsPlain, bool SeparatesOr, bool LeavesColon) outer)
    {
        (links, IsPlain, SeparatesOr, LeavesColon) = outer;
        Depth--;
        Level--;
    }
}

/// <summary>What may still follow an expression.</summary>
internal enum Ending
{
    Open,

    /// <summary>Only pipes, as behind named arguments and the options of a loop.</summary>
    Pipes,

    /// <summary>Nothing, as behind <c>do … end</c>.</summary>
    Closed,
}
