using System.Text;
using FinewsSiteGen.Scriban.Run;
using Scriban.Runtime;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>Models as the package's values: objects and arrays that templates cannot change, HTML and addresses as text, times as their zone's clock shows them. For one render.</summary>
internal sealed class ModelReader
{
    private readonly Dictionary<(object, object?), ScriptObject> objects = [];
    private readonly Dictionary<DateTime, TimeSpan> offsets = [];

    /// <summary>What the package's times lack; of a time that was computed, as far as this is known, that of another time of the page.</summary>
    public TimeSpan OffsetOf(DateTime time) =>
        offsets.TryGetValue(time, out var offset) || offsets.Count == 0 ? offset : offsets.First().Value;

    public object? Read(in Value value)
    {
        switch (value.Tag)
        {
            case ValueTag.Flag:
                return value.IsTrue;
            case ValueTag.Integer:
                return value.Integer is >= int.MinValue and <= int.MaxValue ? (object)(int)value.Integer : value.Integer;
            case ValueTag.Float:
                return value.Float;
            case ValueTag.Text:
                return value.Text;
            case ValueTag.Html:
                return Encoding.UTF8.GetString(value.Html);
            case ValueTag.Time:
                offsets[value.Time.DateTime] = value.Time.Offset;
                return value.Time.DateTime;
            case ValueTag.ModelList or ValueTag.TreeList:
                return ReadList(value);
            case ValueTag.Model or ValueTag.TreeMap:
                return ReadObject(value);
            default:
                return null;
        }
    }

    private ScriptArray ReadList(in Value list)
    {
        var items = new ScriptArray();
        for (var i = 0; i < Lists.Count(list); i++)
        {
            items.Add(Read(Lists.At(list, i)));
        }

        items.IsReadOnly = true;
        return items;
    }

    private ScriptObject ReadObject(in Value model)
    {
        var key = (model.Reference!, model.Type);
        if (!objects.TryGetValue(key, out var members))
        {
            objects[key] = members = [];
            foreach (var name in Maps.Keys(model))
            {
                members[name] = Read(Maps.Get(model, name));
            }

            members.IsReadOnly = true;
        }

        return members;
    }
}
