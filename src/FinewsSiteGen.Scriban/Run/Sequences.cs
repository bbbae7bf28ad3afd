namespace FinewsSiteGen.Scriban.Run;

/// <summary>Lists that calls give.</summary>
internal static class Sequences
{
    /// <summary>The call is told when the items, made later, are at fault.</summary>
    public static Value From(Expr call, in Value result)
    {
        if (result.Tag == ValueTag.Array && !result.Array.IsMade)
        {
            result.Array.Origin ??= call;
        }

        return result;
    }
}
