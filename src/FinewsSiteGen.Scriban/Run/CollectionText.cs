using System.Text;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>A list or an object as text, as a template would write it.</summary>
/// <param name="cuts">Whether a list ends in <c>...</c> where its text reaches <paramref name="limit"/>; otherwise it is refused.</param>
internal sealed class CollectionText(int limit, bool cuts)
{
    private const int DepthLimit = 20;

    private readonly StringBuilder text = new();

    /// <summary>A member's name, in quotes when it is no name of a variable.</summary>
    public static string Key(string key) => IsName(key) ? key : $"\"{LiteralForm.Escape(key)}\"";

    public string Of(in Value value)
    {
        Append(value, 0);
        return text.ToString();
    }

    private void Append(in Value value, int depth)
    {
        if (depth >= DepthLimit)
        {
            throw new RenderFault($"Objects are nested deeper than {DepthLimit}.", "Print a member of the object.");
        }

        if (Lists.IsList(value))
        {
            AppendList(value, depth);
        }
        else
        {
            AppendMap(value, depth);
        }
    }

    private void AppendList(in Value list, int depth)
    {
        text.Append('[');
        for (var i = 0; i < Lists.Count(list); i++)
        {
            AppendNested(text.Append(i == 0 ? "" : ", "), Lists.At(list, i), depth);
            if (text.Length >= limit && cuts)
            {
                text.Length = limit;
                text.Append("...");
                break;
            }
        }

        text.Append(']');
    }

    private void AppendMap(in Value map, int depth)
    {
        text.Append('{');
        var first = true;
        foreach (var key in Maps.Keys(map))
        {
            text.Append(first ? "" : ", ").Append(Key(key)).Append(": ");
            AppendNested(text, Maps.Get(map, key), depth);
            first = false;
        }

        text.Append('}');
    }

    private void AppendNested(StringBuilder text, in Value value, int depth)
    {
        if (value.Tag == ValueTag.Text && !value.IsCharacter && !value.IsName)
        {
            text.Append('"').Append(LiteralForm.Escape(value.Text)).Append('"');
        }
        else if (value.IsNull || value.Tag == ValueTag.Empty)
        {
            text.Append("null");
        }
        else if (Lists.IsList(value) || Maps.IsMap(value))
        {
            Append(value, depth + 1);
        }
        else
        {
            text.Append(TextForm.Of(value));
        }

        if (text.Length > limit && !cuts)
        {
            throw new RenderFault($"The text of a list or object gets longer than {limit} characters.", "Print its parts one by one.");
        }
    }

    private static bool IsName(string key) => key.Length > 0 && !char.IsDigit(key[0]) && key.All(c => char.IsLetterOrDigit(c) || c == '_');
}
