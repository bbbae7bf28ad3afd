using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Disk;
using YamlDotNet.Core;

namespace FinewsSiteGen.Read;

/// <summary>One configuration file. Errors are collected over all files, so that one run names all of them.</summary>
/// <param name="name">Relative to the site folder, with <c>/</c>.</param>
internal sealed class ConfigFile(string name, List<Diagnostic> errors, DiagnosticBag found)
{
    public string Name => name;

    /// <returns><see langword="null"/> for an empty file and for one that is not YAML or no file at all.</returns>
    public static (ConfigFile File, ConfigNode? Root) Open(string siteFolder, string path, List<Diagnostic> errors, DiagnosticBag found)
    {
        var file = new ConfigFile(Path.GetRelativePath(siteFolder, path).Replace('\\', '/'), errors, found);
        if (FileLook.Through(path).Kind == FileKind.Other)
        {
            file.Fail(Rules.ConfigUnreadable, 0, FileLook.NoFile);
            return (file, null);
        }
        try
        {
            return (file, ConfigYaml.Read(File.ReadAllText(path)));
        }
        catch (YamlException broken)
        {
            file.Fail(Rules.ConfigUnreadable, (int)broken.Start.Line, broken.Message.TrimEnd('.'));
            return (file, null);
        }
    }

    /// <summary>Stops the build, once all has been read.</summary>
    public void Fail(Rule rule, int line, params ReadOnlySpan<object?> values) => errors.Add(rule.At(name, line, values));

    public void Warn(Rule rule, int line, params ReadOnlySpan<object?> values) => found.Add(rule, name, line, values);

    /// <returns>Each key once, with its last value, as in YAML; a warning for each repetition. Nothing when the root is no map, which is an error.</returns>
    public IEnumerable<ConfigEntry> Entries(ConfigNode? root, StringComparer comparer)
    {
        if (root is null or ConfigNode.Text { Value.Length: 0 })
            return [];
        if (root is not ConfigNode.Map map)
        {
            Fail(Rules.ConfigUnreadable, root.Line, $"the file is {root.Kind}, not a map of keys");
            return [];
        }
        var last = new Dictionary<string, ConfigEntry>(comparer);
        foreach (var entry in map.Entries)
        {
            if (last.TryGetValue(entry.Key, out var before))
                Warn(Rules.ConfigDuplicateKey, entry.Line, entry.Key, before.Line);
            last[entry.Key] = entry;
        }
        return last.Values;
    }
}
