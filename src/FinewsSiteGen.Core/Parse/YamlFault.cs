namespace FinewsSiteGen.Parse;

/// <summary>Why a header, or one entry of it, could not be read as YAML.</summary>
/// <param name="Cause">What the YAML reader says, or empty.</param>
/// <param name="Line">1-based line of the file; 0 when unknown.</param>
internal readonly record struct YamlFault(YamlFaultKind Kind, string Cause, int Line);

internal enum YamlFaultKind
{
    /// <summary>Not YAML.</summary>
    Syntax,

    /// <summary>YAML, but not one map with text as its keys.</summary>
    Form,

    /// <summary>Nested beyond <see cref="HeaderYaml.DeepestLevel"/>; the rest was not read.</summary>
    TooDeep,

    /// <summary>An anchor, alias or tag.</summary>
    Reference,
}
