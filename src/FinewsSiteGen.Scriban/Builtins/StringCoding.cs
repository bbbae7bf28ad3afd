using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>The text functions that encode, hash or convert.</summary>
internal static class StringCoding
{
    public static IEnumerable<Builtin> All { get; } =
    [
        Change("escape", LiteralForm.Escape),
        Change("literal", text => $"\"{LiteralForm.Escape(text)}\""),
        ChangeAny("base64_encode", text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
        ChangeAny("base64_decode", text => Encoding.UTF8.GetString(Convert.FromBase64String(text))),
#pragma warning disable CA5350, CA5351 // the language has these functions; nothing here relies on their strength
        Hash("md5", MD5.HashData),
        Hash("sha1", SHA1.HashData),
        Keyed("hmac_sha1", HMACSHA1.HashData),
#pragma warning restore CA5350, CA5351
        Hash("sha256", SHA256.HashData),
        Hash("sha512", SHA512.HashData),
        Keyed("hmac_sha256", HMACSHA256.HashData),
        Keyed("hmac_sha512", HMACSHA512.HashData),
        Number("to_int", text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : Value.Null),
        Number("to_long", text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : Value.Null),
        Number("to_float", ToFloat),
        Number("to_double", ToFloat),
    ];

    private static Value ToFloat(string text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : Value.Null;

    private static Builtin Change(string name, Func<string, string> change) =>
        new("string", name, ["text"], 1, Results.Text, (_, arguments) => arguments[0].IsNull ? Value.Null : Value.Of(change(TextForm.Of(arguments[0]))));

    private static Builtin ChangeAny(string name, Func<string, string> change) =>
        new("string", name, ["text"], 1, Results.Text, (_, arguments) => Value.Of(change(TextForm.Of(arguments[0]))));

    private static Builtin Number(string name, Func<string, Value> read) =>
        new("string", name, ["text"], 1, Results.Number, (_, arguments) => arguments[0].IsNull ? Value.Null : read(TextForm.Of(arguments[0])));

    private static Builtin Hash(string name, Func<byte[], byte[]> hash) =>
        ChangeAny(name, text => Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(text))));

    private static Builtin Keyed(string name, Func<byte[], byte[], byte[]> hash) =>
        new("string", name, ["text", "secretKey"], 2, Results.Text, (_, arguments) => Value.Of(Convert.ToHexStringLower(
            hash(Encoding.UTF8.GetBytes(TextForm.Of(arguments[1])), Encoding.UTF8.GetBytes(TextForm.Of(arguments[0]))))));
}
