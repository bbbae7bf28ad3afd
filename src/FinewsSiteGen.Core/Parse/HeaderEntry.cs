using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>One key of a header and its value, not yet checked.</summary>
/// <param name="Line">1-based line of the file on which the key stands.</param>
internal readonly record struct HeaderEntry(string Key, int Line, ParamValue Value);
