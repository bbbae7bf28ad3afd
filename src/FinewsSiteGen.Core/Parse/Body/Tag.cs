using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>An element of the allow-list as it is written.</summary>
internal sealed class Tag(ElementKind kind, string name)
{
    public ElementKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary><c>&lt;p</c>, without the attributes and the <c>&gt;</c>.</summary>
    public byte[] Start { get; } = Encoding.ASCII.GetBytes("<" + name);

    public byte[] End { get; } = Encoding.ASCII.GetBytes("</" + name + ">");

    /// <summary>Unwrapped or not, it begins and ends a line of text.</summary>
    public bool IsBlock => Kind >= ElementKind.Block;

    /// <summary>Its words do not belong in a summary.</summary>
    public bool IsAside => Kind is ElementKind.Table or ElementKind.Figure or ElementKind.Preformatted || Name[0] == 'h' && Kind == ElementKind.TextBlock;
}
