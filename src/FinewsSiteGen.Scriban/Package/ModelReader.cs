using System.Text;
using FinewsSiteGen.Scriban.Run;
using Scriban.Runtime;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>Models as the package's values: objects and arrays that templates cannot change, HTML and addresses as text, times as their zone's clock shows them. For one render.</summary>
internal sealed class ModelReader
{
    private readonly Dictionary<(object, object?), ScriptObject> objects = [];

    public LocalTimes Times { get; } = new();

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
                return Times.Add(value.Time);
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
