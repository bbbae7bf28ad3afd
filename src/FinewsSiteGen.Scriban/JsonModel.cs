using System.Globalization;
using System.Text;
using System.Text.Json;
using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban;

/// <summary>A model that is read from JSON, to render a template by itself.</summary>
/// <remarks>
/// The members of the outermost object are the globals. A text is text, a number a number, true and false are flags, lists and objects are
/// what they hold. JSON has no other kinds, so an object whose only member is named <c>$html</c>, <c>$address</c> or <c>$time</c> is a value of that kind.
/// </remarks>
public sealed class JsonModel
{
    private readonly List<(string Name, StaticType Type, Value Value)> members = [];

    private JsonModel()
    {
    }

    /// <summary>Without a single global.</summary>
    public static JsonModel Empty { get; } = new();

    /// <summary>For <see cref="ITemplateCompiler.Compile"/>.</summary>
    public IReadOnlyList<TemplateGlobal> Globals => [.. members.Select(member => new TemplateGlobal(member.Name, ValueKind.Tree) { Shape = member.Type })];

    /// <summary>For <see cref="ITemplate.Render"/>; a template may change what is in them.</summary>
    public object?[] Values => [.. members.Select(member => (object)member.Value)];

    /// <exception cref="JsonException">It is no JSON, or no object.</exception>
    public static JsonModel Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The model is no object.", null, 0, 0);
        }

        var model = new JsonModel();
        foreach (var member in document.RootElement.EnumerateObject())
        {
            var (type, value) = Read(member.Value);
            model.members.RemoveAll(known => known.Name == member.Name);
            model.members.Add((member.Name, type, value));
        }

        return model;
    }

    private static (StaticType Type, Value Value) Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return ReadKind(element) ?? ReadObject(element);
            case JsonValueKind.Array:
                var items = element.EnumerateArray().Select(Read).ToList();
                var type = items.Count == 0 ? StaticType.Null : items.Select(item => item.Type).Aggregate(StaticType.Join);
                return (StaticType.ListOf(type), Value.Of(new ArrayValue([.. items.Select(item => item.Value)])));
            default:
                return (TypeOf(element.ValueKind), JsonForm.Read(element));
        }
    }

    private static StaticType TypeOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => StaticType.Text,
        JsonValueKind.Number => StaticType.Number,
        JsonValueKind.Null => StaticType.Null,
        _ => StaticType.Flag,
    };

    private static (StaticType, Value) ReadObject(JsonElement element)
    {
        var types = new Dictionary<string, StaticType>(StringComparer.Ordinal);
        var map = new MapValue();
        foreach (var member in element.EnumerateObject())
        {
            var (type, value) = Read(member.Value);
            types[member.Name] = type;
            map.Set(member.Name, value);
        }

        return (new StaticType(Kinds.Map, Members: types), Value.Of(map));
    }

    private static (StaticType, Value)? ReadKind(JsonElement element)
    {
        if (element.GetPropertyCount() != 1 || element.EnumerateObject().First() is not { Value.ValueKind: JsonValueKind.String } member)
        {
            return null;
        }

        var text = member.Value.GetString()!;
        return member.Name switch
        {
            "$html" => (new StaticType(Kinds.Html | Kinds.Null), Value.OfHtml(Encoding.UTF8.GetBytes(text))),
            "$address" => (new StaticType(Kinds.Address | Kinds.Null), Value.OfMember(text)),
            "$time" => (new StaticType(Kinds.Time), Value.Of(ReadTime(text))),
            _ => null,
        };
    }

    private static DateTimeOffset ReadTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new JsonException($"The text {text} is no time.", null, 0, 0);
}
