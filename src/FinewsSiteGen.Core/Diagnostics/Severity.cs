namespace FinewsSiteGen.Diagnostics;

/// <summary>How much a finding matters. <see cref="Warning"/> and <see cref="Error"/> make <c>--strict</c> fail.</summary>
public enum Severity
{
    /// <summary>Something the reader coped with that costs nothing, such as a byte order mark.</summary>
    Info,

    /// <summary>Something was repaired or left out; the page stands.</summary>
    Warning,

    /// <summary>A page is quarantined, or a file has no page at all.</summary>
    Error,
}
