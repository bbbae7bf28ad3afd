using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen;

/// <summary>Makes the <see cref="BuildPrints"/> of one build.</summary>
internal static class SitePrints
{
    /// <param name="templates">As of <see cref="BuildPrints.Templates"/>.</param>
    /// <param name="assets">Theme files by path.</param>
    public static BuildPrints Of(
        SiteConfig config, BuildOptions options, SiteForm form, IReadOnlyDictionary<string, string> templates,
        IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> assets)
    {
        string program = $"{typeof(SitePrints).Module.ModuleVersionId:N} {typeof(ScribanCompiler).Module.ModuleVersionId:N}";
        string zone = config.Zone.ToSerializedString();
        string reading = Text(program, form.ToString(), zone, config.Permalink.ToString(), config.Url, config.BasePath, string.Join(' ', config.OldHosts), $"{options.Drafts} {options.Future}");
        string names = JsonSerializer.Serialize(config.CategoryNames.OrderBy(name => name.Key, StringComparer.Ordinal));
        string whole = JsonSerializer.Serialize(new
        {
            config.Title,
            config.Description,
            config.Language,
            config.Author,
            config.PageSize,
            config.HomePosts,
            config.Links,
            config.Footer,
        });
        return new BuildPrints(reading, Text(reading, names, whole), templates, OfAssets(assets));
    }

    private static string OfAssets(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in assets)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Text(path, bytes.Length.ToString(CultureInfo.InvariantCulture))));
            hash.AppendData(bytes.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Each part with its length, so that no two lists of parts give the same hash.</summary>
    private static string Text(params IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] length = new byte[4];
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
