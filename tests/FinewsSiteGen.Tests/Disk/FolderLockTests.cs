using System.Globalization;
using System.Runtime.InteropServices;
using FinewsSiteGen.Disk;
using FinewsSiteGen.Tests.Support;
using Microsoft.Win32.SafeHandles;

namespace FinewsSiteGen.Tests.Disk;

public sealed class FolderLockTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory().FullName;
    private readonly string folder;

    public FolderLockTests() => folder = Directory.CreateDirectory(Path.Combine(place, "out")).FullName;

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_at_a_time_has_it_and_nothing_is_left(bool byFile)
    {
        Func<string, FolderLock?> take = byFile ? FolderLock.ByFile : FolderLock.TryTake;
        using (var first = take(folder))
        {
            first.ShouldNotBeNull();
            take(folder).ShouldBeNull();
            FolderFiles.List(folder).ShouldBeEmpty();
            using var other = take(Directory.CreateDirectory(Path.Combine(place, "other")).FullName);
            other.ShouldNotBeNull();
        }
        using (var second = take(folder))
            second.ShouldNotBeNull();
        Directory.EnumerateFileSystemEntries(place).Select(Path.GetFileName).Order().ShouldBe(["other", "out"]);
    }

    [SkippableFact]
    public void It_is_given_back_though_a_program_that_is_being_started_has_a_copy()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "open files are looked for in /proc");
        int copy;
        using (FolderLock.TryTake(folder).ShouldNotBeNull())
        {
            string file = Directory.EnumerateFileSystemEntries("/proc/self/fd").First(file => new FileInfo(file).LinkTarget == folder);
            copy = dup_(int.Parse(Path.GetFileName(file), CultureInfo.InvariantCulture));
        }
        using var held = new SafeFileHandle(copy, ownsHandle: true);
        using var second = FolderLock.TryTake(folder);
        second.ShouldNotBeNull();
    }

    [SkippableFact]
    public void It_is_the_same_folder_by_another_name_and_another_one_by_the_same()
    {
        Skip.If(OperatingSystem.IsWindows(), "folders are not locked by themselves");
        string link = Directory.CreateSymbolicLink(Path.Combine(place, "link"), folder).FullName;
        using var first = FolderLock.TryTake(folder);
        FolderLock.TryTake(link).ShouldBeNull();
        Directory.Delete(folder);
        Should.Throw<DirectoryNotFoundException>(() => FolderLock.TryTake(folder));
        Directory.CreateDirectory(folder);
        using var second = FolderLock.TryTake(link);
        second.ShouldNotBeNull();
    }

    [DllImport("libc", EntryPoint = "dup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int dup_(int file);
}
