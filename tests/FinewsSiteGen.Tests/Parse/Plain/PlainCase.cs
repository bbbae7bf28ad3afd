using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Parse.Body;
using FinewsSiteGen.Parse.Plain;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Parse.Plain;

/// <summary>Reads bodies in both ways and compares. Not for threads to share.</summary>
internal sealed class PlainCase
{
    private readonly NodeTree plain = new();
    private readonly NodeTree library = new();
    private readonly PlainBody reader;
    private readonly LibraryReader libraries;
    private readonly BodyParser fast = new(SiteConfig.Default);
    private readonly BodyParser slow = new(SiteConfig.Default, mayBePlain: false);

    public PlainCase() => (reader, libraries) = (new PlainBody(plain), new LibraryReader(library));

    public int Taken { get; private set; }

    public int Refused { get; private set; }

    public double ShareTaken => (double)Taken / (Taken + Refused);

    /// <returns>Whether the body is plain.</returns>
    public bool IsTaken(string body)
    {
        plain.Clear();
        bool isTaken = !body.AsSpan().ContainsAny(Characters.ForbiddenValues) && reader.TryRead(Encoding.UTF8.GetBytes(body));
        Taken += isTaken ? 1 : 0;
        Refused += isTaken ? 0 : 1;
        return isTaken;
    }

    /// <summary>Fails unless the body is refused, or comes out of both readers as the same tree and the same story.</summary>
    public void ShouldAgree(string body)
    {
        if (!IsTaken(body))
            return;
        library.Clear();
        libraries.Read(Encoding.UTF8.GetBytes(body));
        string read = Text(plain.Root);
        string expected = Text(library.Root);
        (read == expected).ShouldBeTrue($"{TextDifference.Describe(expected, read)}\n{body}");
        var (story, found) = Parse(fast, body);
        var (other, otherFound) = Parse(slow, body);
        story.Html.Span.SequenceEqual(other.Html.Span).ShouldBeTrue(body);
        (story with { Html = default, Stocks = [] }).ShouldBe(other with { Html = default, Stocks = [] }, body);
        story.Stocks.ShouldBe(other.Stocks, body);
        found.ShouldBe(otherFound, body);
    }

    private static (Story Story, IReadOnlyList<Diagnostic> Found) Parse(BodyParser parser, string body)
    {
        var found = new DiagnosticBag();
        return (parser.Parse(Encoding.UTF8.GetBytes(body), 7, "content/a.md", found), found.All);
    }

    private static string Text(Node root)
    {
        var text = new StringBuilder();
        Write(root, text, 0);
        return text.ToString();
    }

    private static void Write(Node node, StringBuilder text, int depth)
    {
        text.Append(' ', depth);
        if (node.IsText)
        {
            text.Append('"').Append(Encoding.UTF8.GetString(node.Words.Span)).Append("\"\n");
            return;
        }
        text.Append(node.IsHtml ? "" : "foreign ").Append(node.Name).Append(' ').Append(node.Tag.Kind).Append(' ').Append(node.Tag.Name);
        foreach (var attribute in node.Attributes)
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Value.Span).Append('"');
        text.Append('\n');
        for (var child = node.First; child is not null; child = child.Next)
            Write(child, text, depth + 1);
    }
}
