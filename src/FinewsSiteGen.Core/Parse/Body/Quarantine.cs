using System.Text;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse.Body;

/// <summary>What stands in the place of a body that cannot be read: its source, as text.</summary>
internal static class Quarantine
{
    /// <param name="body">Well-formed UTF-8.</param>
    public static Story Of(ReadOnlySpan<byte> body)
    {
        var html = new StringBuilder(body.Length + 64).Append("<pre class=\"quarantined\">\n");
        foreach (char c in Encoding.UTF8.GetString(body))
        {
            if (c == '&')
                html.Append("&amp;");
            else if (c == '<')
                html.Append("&lt;");
            else if (c == '>')
                html.Append("&gt;");
            else if (c != '\r' && !Body.Characters.ForbiddenValues.Contains(c))
                html.Append(c);
        }
        html.Append("</pre>\n");
        return new Story
        {
            Html = Encoding.UTF8.GetBytes(html.ToString()),
            Characters = TextRun.Count(body),
            IsQuarantined = true,
        };
    }
}
