using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Values as the language writes them into an interpolated text: by the names its library has for them, not as a template prints them.</summary>
internal static class RawForm
{
    private const int DepthLimit = 100;

    public static string Of(in Value value, TemplateOptions options, int depth = 0) => value.Tag switch
    {
        ValueTag.Flag => value.IsTrue ? "True" : "False",
        ValueTag.Time => value.Time.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        ValueTag.Range => "Scriban.Runtime.ScriptRange",
        ValueTag.Array when value.Array.IsSequence => "Scriban.Runtime.ScriptRange",
        _ when Lists.IsList(value) => "Scriban.Runtime.ScriptArray",
        ValueTag.Map when value.Map.IsPair => $"[{Of(Maps.Get(value, "key"), options, depth)}, {Of(Maps.Get(value, "value"), options, depth + 1)}]",
        _ when Maps.IsMap(value) => OfMap(value, options, depth),
        _ => TextForm.Of(value, options),
    };

    private static string OfMap(in Value map, TemplateOptions options, int depth)
    {
        if (depth >= DepthLimit)
        {
            throw new RenderFault($"Objects are nested deeper than {DepthLimit}.", "Write a member of the object into the text.");
        }

        var text = new StringBuilder("{");
        foreach (var key in Maps.Keys(map))
        {
            text.Append(text.Length == 1 ? "" : ", ").Append(CollectionText.Key(key)).Append(": ").Append(Of(Maps.Get(map, key), options, depth + 1));
        }

        return text.Append('}').ToString();
    }
}
