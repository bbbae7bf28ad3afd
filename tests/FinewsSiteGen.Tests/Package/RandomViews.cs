using System.Reflection;
using System.Text;

namespace FinewsSiteGen.Tests.Package;

/// <summary>Makes views that fit their types and nothing else: every text, list and time may be empty, long or strange.</summary>
internal sealed class RandomViews(int seed)
{
    private static readonly string[] Texts =
    [
        "", "", "a", "标题", "A & B <i>\"x\"</i> 'y'", "\u00a0é\u00ff\u009f", "😀𠀀", "a\ud800b", "{{ page.title }}", "行\r\n  行\n", "\t ", "0", "home", "category",
        "&amp;", "\u0001\u2028\ufeff", new('长', 5000),
    ];

    private static readonly string[] Addresses = ["", "", "/", "/a.html", "/a/%E4%BD%A0.html?x=1&amp;y=2", "https://example.com/#a", "&quot;&#39;"];

    private readonly Random random = new(seed);

    public object Make(Type type) => type switch
    {
        _ when type == typeof(string) => Pick(Texts),
        _ when type == typeof(long) => Pick<long>([0, 1, 2, 7, -3, 12_345_678_901]),
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type == typeof(DateTimeOffset) => Time(),
        _ when type == typeof(ReadOnlyMemory<byte>) => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($"<p>{Pick(Texts)}</p>"[(random.Next(2) * 3)..]),
        _ when type == typeof(IReadOnlyDictionary<string, object>) => new Dictionary<string, object> { [Pick(Texts)] = Pick(Texts), ["list"] = new List<object> { Pick(Texts) } },
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => List(type.GetGenericArguments()[0]),
        _ => Record(type),
    };

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.Name!, parameter.ParameterType, IsOptional(new NullabilityInfoContext().Create(parameter))))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && constructor.GetParameters().All(parameter => parameter.Name != property.Name)))
            property.SetValue(made, Value(property.Name, property.PropertyType, IsOptional(new NullabilityInfoContext().Create(property))));
        return made;
    }

    private object? Value(string name, Type type, bool isOptional) =>
        isOptional && random.Next(3) == 0 ? null
        : type == typeof(string) && IsAddress(name) ? Pick(Addresses)
        : Make(Nullable.GetUnderlyingType(type) ?? type);

    private static bool IsOptional(NullabilityInfo info) => info.ReadState == NullabilityState.Nullable;

    private static bool IsAddress(string name) =>
        name is "Address" or "Home" or "Feed" or "Categories" or "Tags" or "Archive" or "Assets" or "Canonical" or "Image" or "SourceAddress" or "Newer" or "Older" or "Day" or "Up" or "Earlier" or "Later" or "Target";

    private Array List(Type item)
    {
        var items = Array.CreateInstance(item, Pick([0, 0, 1, 2, 5]));
        for (int i = 0; i < items.Length; i++)
            items.SetValue(Make(item), i);
        return items;
    }

    private DateTimeOffset Time() =>
        new DateTimeOffset(1, 1, 2, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.NextInt64(315_000_000_000)).ToOffset(TimeSpan.FromMinutes(Pick([480, 0, -300, 345])));

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
