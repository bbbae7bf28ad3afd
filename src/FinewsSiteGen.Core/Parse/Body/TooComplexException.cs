namespace FinewsSiteGen.Parse.Body;

/// <summary>A body that would take more than its share of time, memory or stack: it is quarantined.</summary>
/// <param name="reason">Completes "the body …".</param>
internal sealed class TooComplexException(string reason, bool isDepth = false) : Exception(reason)
{
    public bool IsDepth { get; } = isDepth;
}
